package tidemark.platforms.http;

import java.time.Duration;

import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;

/** Sends every request to a platform. Thread-safe. */
@FunctionalInterface
public interface OutboundHttp {

    /**
     * Sends a request, follows its redirects and waits for the whole answer. Never throws because of what a platform or the network does.
     *
     * @param deadline for all of it together, redirects included
     */
    Delivery send(PlatformRequest request, Duration deadline);

    /** The result of a request. */
    sealed interface Delivery {

        record Came(PlatformResponse answer) implements Delivery {}

        /**
         * No complete answer was received.
         *
         * @param refused whether our own address check refused to send it: a retry will not help
         * @param reason one sentence without secrets
         */
        record Failed(boolean refused, String reason) implements Delivery {}
    }
}
