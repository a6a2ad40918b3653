package tidemark.platforms;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import tidemark.platform.Reply;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.http.Outbound;
import tidemark.platforms.http.Outbound.Delivery;
import tidemark.platforms.manners.MethodManners;
import tidemark.platforms.robots.Robots;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Asks the robots.txt of a host before its pages. Thread-safe. */
final class Permission {

    private final Robots robots = new Robots();
    private final Outbound outbound;
    private final InstantSource clock;

    Permission(Outbound outbound, InstantSource clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** Whether a page may be asked for now. */
    sealed interface Verdict {

        record Granted() implements Verdict {}

        /** The one request that may be sent now was used to ask for the file: it allows something or nothing, which the next verdict says. */
        record Learned(Reply.Limits limits) implements Verdict {}

        record Denied(Unseen reason, Reply.Limits limits) implements Verdict {}
    }

    /** Sends at most one request. */
    Verdict of(MethodManners method, URI page, Duration timeout) {
        if (!method.robots()) {
            return new Verdict.Granted();
        }
        Optional<Boolean> allowed = robots.allows(page, clock.instant());
        if (allowed.isEmpty()) {
            return learned(page, timeout);
        }
        return allowed.get()
                ? new Verdict.Granted()
                : new Verdict.Denied(Robots.forbidden(page), PlatformAsking.UNANSWERED);
    }

    private Verdict learned(URI page, Duration timeout) {
        return switch (outbound.send(Robots.request(page), timeout)) {
            case Delivery.Failed failed -> new Verdict.Denied(
                    Unseen.of(Outcome.TRANSIENT, "robots.txt: " + failed.reason()), PlatformAsking.UNANSWERED);
            case Delivery.Came came -> learned(page, came.answer());
        };
    }

    private Verdict learned(URI page, Answer answer) {
        return robots.learn(page, answer)
                .<Verdict>map(reason -> new Verdict.Denied(reason, LimitsTold.of(answer, List.of(reason))))
                .orElseGet(() -> new Verdict.Learned(Reply.Limits.FINE));
    }
}
