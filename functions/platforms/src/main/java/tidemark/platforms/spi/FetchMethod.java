package tidemark.platforms.spi;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformRequest;

/** A reader whose answers can be asked for. */
public interface FetchMethod extends Reader {

    /** The host that is asked for an account, in lower case. */
    String host(Target target);

    /** How many requests an account takes, batches aside. */
    default int requests() {
        return 1;
    }

    /** Whether it asks for one account a request and the platform says by 304 that an answer, told by its ETag, still holds. */
    default boolean conditional() {
        return false;
    }

    /**
     * One request for as many of the targets as it can carry. All are of one step.
     *
     * @param targets at least one
     * @param credential if the owner gave one
     */
    PlannedRequest ask(List<Target> targets, @Nullable Secret credential);

    /**
     * @param targets whom the request asks for
     * @param later whom it does not, each with the step it needs
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
