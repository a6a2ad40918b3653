package tidemark.platforms.x;

import java.util.Map;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Told;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/** What the readers of X make of an account that is the one asked for. */
final class XReading {

    private XReading() {}

    static Told of(Identity identity, Map<Metric, Count> metrics, Target target, String method) {
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return Told.changed("The answer names the account and tells no number of followers.", identity);
        }
        boolean byId = target.address().handle().equals(identity.permanentId());
        String handle = identity.handle();
        Address now = byId || handle == null
                ? target.address()
                : new XAddresses().of(handle).orElse(target.address());
        Reading reading = new Reading(now, identity.permanentId(), identity.displayName(), metrics, "followers",
                method);
        return now.equals(target.address())
                ? Told.seen(Outcome.OK, reading, "", identity)
                : Told.seen(Outcome.RENAMED, reading, "The account is now " + now.handle() + ".", identity);
    }

    /** Whether an account with this name and id is the one asked for: by its id where that is known, otherwise by its name. */
    static boolean speaksOf(Identity identity, Target target) {
        String id = target.permanentId();
        boolean named = identity.handle() != null && identity.handle().equalsIgnoreCase(target.address().handle());
        return id == null
                ? named
                : id.equals(identity.permanentId()) || (named && id.equals(target.address().handle()));
    }
}
