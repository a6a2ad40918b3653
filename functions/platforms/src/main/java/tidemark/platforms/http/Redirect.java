package tidemark.platforms.http;

import java.util.Optional;

import tidemark.platforms.exchange.LenientUrl;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;

/** Builds the next request where an answer redirects. */
final class Redirect {

    private Redirect() {}

    /** The request to which an answer redirects; empty if it does not redirect, if the target is no URL, or if the request was a POST. */
    static Optional<PlatformRequest> of(PlatformRequest request, PlatformResponse answer) {
        boolean redirects = switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        return redirects && request.body() == null
                ? answer.headers().first("location").flatMap(location -> target(request, location))
                : Optional.empty();
    }

    private static Optional<PlatformRequest> target(PlatformRequest request, String location) {
        try {
            return Optional.of(request.movedTo(request.url().resolve(LenientUrl.of(location))));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }
}
