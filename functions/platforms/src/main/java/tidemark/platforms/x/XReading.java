package tidemark.platforms.x;

import java.util.Map;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** Shared by the readers of X: decides whether an account is the one asked for, and makes its result. */
final class XReading {

    private XReading() {}

    static ParseResult of(ReportedIdentity identity, Map<Metric, Count> metrics, Target target, String method) {
        return new ReadingBuilder(identity, method).with(metrics).result(target, now(identity, target));
    }

    /** An account in an answer whose request asked for no numbers. */
    static ParseResult numberless(ReportedIdentity identity, Target target, String method) {
        return new ReadingBuilder(identity, method)
                .hiddenBecause("This answer was requested without the numbers of the account.")
                .result(target, now(identity, target));
    }

    private static Address now(ReportedIdentity identity, Target target) {
        boolean byId = target.address().handle().equals(identity.permanentId());
        String handle = identity.handle();
        return byId || handle == null ? target.address() : new XAddresses().of(handle).orElse(target.address());
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
