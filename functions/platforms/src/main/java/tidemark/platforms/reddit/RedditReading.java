package tidemark.platforms.reddit;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * A subreddit or a user as any kind of answer shows it.
 *
 * @param name without {@code r/} and {@code u/}; a user's own subreddit is called {@code u_name} and is the user
 * @param id the fullname, {@code t5_...} or {@code t2_...}
 * @param hiddenBecause why the audience may be missing; absent if it must be present
 */
record RedditReading(RedditKind kind, @Nullable String name, @Nullable String id, @Nullable String title,
        Optional<Count> audience, @Nullable String hiddenBecause) {

    static RedditReading of(RedditKind kind, @Nullable String name, @Nullable String id, @Nullable String title,
            Optional<Count> audience, @Nullable String hiddenBecause) {
        return kind == RedditKind.SUBREDDIT && name != null && name.startsWith("u_")
                ? new RedditReading(RedditKind.USER, name.substring(2), null, title, audience, hiddenBecause)
                : new RedditReading(kind, name, id, title, audience, hiddenBecause);
    }

    /**
     * The result for the account asked for, by the reader of that name; 0 followers of a user is what Reddit writes for a number that only the user
     * may see.
     */
    ParseResult result(Target target, String method) {
        boolean nought = kind == RedditKind.USER && audience.filter(count -> count.value() == 0).isPresent();
        ReadingBuilder builder = new ReadingBuilder(new ReportedIdentity(name, id, title), method)
                .counting(kind.audience())
                .with(Metric.FOLLOWERS, nought ? Optional.empty() : audience);
        if (nought) {
            builder.hiddenBecause("Reddit reports 0 followers of users whose number it does not show.");
        }
        return (hiddenBecause == null ? builder : builder.hiddenBecause(hiddenBecause)).result(target,
                new RedditNames(kind, target));
    }

    /** The same for an account that Reddit has closed: numbers are ignored, but it must be the account asked for. */
    ParseResult closed(Target target, String method, Outcome outcome, String why) {
        ParseResult reported = new RedditReading(kind, name, id, title, Optional.empty(), why).result(target, method);
        return reported.finding().outcome() == Outcome.COUNT_HIDDEN
                ? new ParseResult.Settled(Unseen.of(outcome, why), reported.identity())
                : reported;
    }
}
