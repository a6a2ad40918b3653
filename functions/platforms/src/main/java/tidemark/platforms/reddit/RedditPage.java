package tidemark.platforms.reddit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Saved pages of a subreddit or a user, of any of the three sites Reddit has had; never asked for. */
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
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        Document page = Page.of(answer).orElse(new Document(""));
        List<RedditPortrait> shown = Stream.of(RedditShreddit.subreddit(page).stream(), RedditModels.in(page).stream(),
                RedditClassic.in(page).stream(), RedditShreddit.user(page).stream()).flatMap(Function.identity())
                .toList();
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> RedditErrors.turnedAway(answer))
                .or(() -> RedditErrors.ledToSearch(answer))
                .or(() -> shown.isEmpty() ? RedditNotices.in(page) : Optional.empty())
                .or(() -> Refusals.page(answer));
        return refusal.map(Opening::refused).orElse(target -> read(shown, target));
    }

    private Told read(List<RedditPortrait> shown, Target target) {
        return shown.stream().map(portrait -> portrait.told(target, name()))
                .filter(told -> told.finding().outcome() != Outcome.LAYOUT_CHANGED).findFirst()
                .orElseGet(() -> Told.changed(shown.isEmpty()
                        ? "The page is neither a subreddit's nor a user's."
                        : "The page tells no number of the account asked for.", Identity.UNKNOWN));
    }
}
