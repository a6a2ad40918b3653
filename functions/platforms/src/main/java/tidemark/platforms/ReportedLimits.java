package tidemark.platforms;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tidemark.platform.FetchResult;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.RateHeaders;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** What an answer says about the limits of its rate scope. */
final class ReportedLimits {

    private static final Set<Outcome> STOPS = Set.of(Outcome.RATE_LIMITED, Outcome.LOGIN_WALL, Outcome.CONSENT,
            Outcome.BOT_CHALLENGE);

    private ReportedLimits() {}

    static FetchResult.Limits of(PlatformResponse answer, Collection<Finding> findings) {
        RateHeaders headers = RateHeaders.of(answer);
        boolean stop = answer.status() == 429
                || findings.stream().anyMatch(finding -> STOPS.contains(finding.outcome()));
        boolean fine = answer.status() >= 200 && answer.status() < 300 && !stop;
        return new FetchResult.Limits(fine, stop, headers.limit(), headers.remaining(),
                frozen(headers, findings, stop));
    }

    /** The same for an answer that says that an earlier one still holds. */
    static FetchResult.Limits unchanged(PlatformResponse answer) {
        RateHeaders headers = RateHeaders.of(answer);
        return new FetchResult.Limits(true, false, headers.limit(), headers.remaining(),
                frozen(headers, Set.<Finding>of(), false));
    }

    /** The latest time given in a refusal; else the time in the retry header, else the end of a window that is used up. */
    private static @Nullable Instant frozen(RateHeaders headers, Collection<Finding> findings, boolean stop) {
        Instant latest = null;
        for (Finding finding : findings) {
            Instant until = finding instanceof Unseen unseen ? unseen.until() : null;
            latest = until != null && (latest == null || until.isAfter(latest)) ? until : latest;
        }
        if (latest == null) {
            latest = headers.retryAt();
        }
        return latest == null && (stop || headers.usedUp()) ? headers.reset() : latest;
    }
}
