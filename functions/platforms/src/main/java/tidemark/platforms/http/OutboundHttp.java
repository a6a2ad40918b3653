package tidemark.platforms.http;

import java.time.Duration;

import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;

/** The one door through which platforms are asked. Thread-safe. */
@FunctionalInterface
public interface OutboundHttp {

    /**
     * Sends a request, follows its redirects and waits for the whole answer. Never throws for what a platform or the network does.
     *
     * @param deadline for all of it together
     */
    Delivery send(PlatformRequest request, Duration deadline);

    /** What became of a request. */
    sealed interface Delivery {

        record Came(PlatformResponse answer) implements Delivery {}

        /**
         * No whole answer came.
         *
         * @param refused whether our own guard refused to send it there: asking again will not help
         * @param reason one sentence without secrets
         */
        record Failed(boolean refused, String reason) implements Delivery {}
    }
}
