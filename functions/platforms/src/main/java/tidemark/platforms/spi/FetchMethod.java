package tidemark.platforms.spi;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformRequest;

/** A reader whose answers can be requested from the platform. */
public interface FetchMethod extends Reader {

    /** The host to which the request for an account goes, in lower case. */
    String host(Target target);

    /** How many requests one account takes, without regard to batches. */
    default int requests() {
        return 1;
    }

    /** Whether each request asks for one account and the platform answers 304 while the answer with a given ETag still holds. */
    default boolean conditional() {
        return false;
    }

    /**
     * One request for as many of the targets as it can carry. All targets are at the same step.
     *
     * @param targets at least one
     * @param credential if the operator gave one
     */
    PlannedRequest ask(List<Target> targets, @Nullable Secret credential);

    /**
     * @param targets the accounts that the request asks for
     * @param later the remaining accounts, each with the step it needs
     */
    record PlannedRequest(PlatformRequest request, List<Target> targets, List<Target> later) {

        /** A request for the first target alone. */
        public static PlannedRequest single(List<Target> targets, PlatformRequest request) {
            return new PlannedRequest(request, List.of(targets.getFirst()), targets.subList(1, targets.size()));
        }

        public static PlannedRequest all(List<Target> targets, PlatformRequest request) {
            return new PlannedRequest(request, targets, List.of());
        }
    }
}
