package tidemark.platforms.x;

import java.util.Map;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** Shared by the readers of X: decides whether an account is the one asked for, and makes its result. */
final class XReading {

    private XReading() {}

    static ParseResult of(ReportedIdentity identity, Map<Metric, Count> metrics, Target target, String method) {
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return ParseResult.changed("The answer names the account and has no number of followers.", identity);
        }
        Reading reading = reading(identity, metrics, target, method);
        Address now = reading.address();
        return now.equals(target.address())
                ? ParseResult.seen(Outcome.OK, reading, "", identity)
                : ParseResult.seen(Outcome.RENAMED, reading, "The account is now " + now.handle() + ".", identity);
    }

    /** An account in an answer whose request asked for no numbers. */
    static ParseResult numberless(ReportedIdentity identity, Target target, String method) {
        return ParseResult.seen(Outcome.COUNT_HIDDEN, reading(identity, Map.of(), target, method),
                "This answer was requested without the numbers of the account.", identity);
    }

    private static Reading reading(ReportedIdentity identity, Map<Metric, Count> metrics, Target target,
            String method) {
        boolean byId = target.address().handle().equals(identity.permanentId());
        String handle = identity.handle();
        Address now = byId || handle == null
                ? target.address()
                : new XAddresses().of(handle).orElse(target.address());
        return new Reading(now, identity.permanentId(), identity.displayName(), metrics, "followers", method);
    }

    /** Whether an account with this name and id is the one asked for: by its id if that is known, otherwise by its name. */
    static boolean describes(ReportedIdentity identity, Target target) {
        String id = target.permanentId();
        boolean named = identity.handle() != null && identity.handle().equalsIgnoreCase(target.address().handle());
        return id == null
                ? named
                : id.equals(identity.permanentId()) || (named && id.equals(target.address().handle()));
    }
}
