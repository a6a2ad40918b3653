package tidemark.platforms.reddit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Saved pages of a subreddit or a user, of any of the three sites Reddit has had; never requested. */
final class RedditPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved pages of subreddits and users: subscribers, followers, as far as they show them";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        Document page = HtmlPage.of(answer).orElse(new Document(""));
        List<RedditReading> shown = Stream.of(RedditShreddit.subreddit(page).stream(), RedditModels.in(page).stream(),
                RedditClassic.in(page).stream(), RedditShreddit.user(page).stream()).flatMap(Function.identity())
                .toList();
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> RedditErrors.turnedAway(answer))
                .or(() -> RedditErrors.ledToSearch(answer))
                .or(() -> shown.isEmpty() ? RedditNotices.in(page) : Optional.empty())
                .or(() -> Refusals.page(answer));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(shown, target));
    }

    private ParseResult read(List<RedditReading> shown, Target target) {
        return shown.stream().map(builder -> builder.result(target, name()))
                .filter(reported -> reported.finding().outcome() != Outcome.LAYOUT_CHANGED).findFirst()
                .orElseGet(() -> ParseResult.changed(shown.isEmpty()
                        ? "The page is neither a subreddit's nor a user's."
                        : "The page has no number of the requested account.", ReportedIdentity.UNKNOWN));
    }
}
