package tidemark.platforms.spi;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Request;

/** A reader whose answers can be asked for. */
public interface Method extends Reader {

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
    Asked ask(List<Target> targets, @Nullable Secret credential);

    /**
     * @param targets whom the request asks for
     * @param later whom it does not, each with the step it needs
     */
    record Asked(Request request, List<Target> targets, List<Target> later) {

        /** A request for the first target alone. */
        public static Asked single(List<Target> targets, Request request) {
            return new Asked(request, List.of(targets.getFirst()), targets.subList(1, targets.size()));
        }

        public static Asked all(List<Target> targets, Request request) {
            return new Asked(request, targets, List.of());
        }
    }
}
