package tidemark.platforms.reddit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What Reddit says instead of an answer: {@code {"reason": "private", "message": "Forbidden", "error": 403}}, or a page that refuses robots, even if
 * JSON was requested. https://github.com/praw-dev/prawcore, exceptions, 2026-09.
 */
final class RedditErrors {

    private static final Map<String, Unseen> REASONS = Map.ofEntries(
            reason("private", Outcome.PRIVATE, "The subreddit is private."),
            reason("gold_only", Outcome.PRIVATE, "The subreddit is open to Premium members only."),
            reason("gold_restricted", Outcome.PRIVATE, "The subreddit is open to Premium members only."),
            reason("employees_only", Outcome.PRIVATE, "The subreddit is open to Reddit's staff only."),
            reason("quarantined", Outcome.PRIVATE, "The subreddit is quarantined: shown only to who agreed to see it."),
            reason("gated", Outcome.PRIVATE, "The subreddit is shown only to who agreed to see it."),
            reason("banned", Outcome.SUSPENDED, "Reddit banned the subreddit."));
    private static final int OPENING = 600;

    private RedditErrors() {}

    private static Map.Entry<String, Unseen> reason(String word, Outcome outcome, String detail) {
        return Map.entry(word, Unseen.of(outcome, detail));
    }

    /** The refusal in an answer, empty if it should contain the account. */
    static Optional<Unseen> of(PlatformResponse saved, JsonNode root) {
        PlatformResponse answer = coded(saved, root.path("error"));
        String words = JsonBody.words(root.path("message").asText(""));
        return Optional.ofNullable(REASONS.get(root.path("reason").asText().toLowerCase(Locale.ROOT)))
                .or(() -> answer.status() == 429 ? Optional.of(Refusals.tooMany(answer, words)) : Optional.empty())
                .or(() -> Refusals.of(answer)).or(() -> turnedAway(answer)).or(() -> ledToSearch(answer))
                .or(() -> answer.status() == 401 ? refused(words) : Optional.empty())
                .or(() -> Refusals.unknown(answer, root.path("error").isInt() && root.path("message").isTextual()))
                .or(() -> Refusals.status(answer, words));
    }

    private static Optional<Unseen> refused(String words) {
        return Optional.of(Unseen.of(Outcome.NEEDS_CREDENTIAL,
                "Reddit refused the token" + (words.isEmpty() ? "." : ": " + words)));
    }

    /** Reddit redirects a request for a subreddit that does not exist to its search. */
    static Optional<Unseen> ledToSearch(PlatformResponse answer) {
        boolean search = answer.status() / 100 == 3
                && answer.headers().first("location").filter(to -> to.contains("/subreddits/search")).isPresent();
        return search ? Optional.of(Unseen.of(Outcome.NOT_FOUND, "")) : Optional.empty();
    }

    /** A saved error has its status in the body. */
    private static PlatformResponse coded(PlatformResponse answer, JsonNode error) {
        boolean reported = error.isInt() && error.intValue() >= 400 && error.intValue() < 600;
        return reported
                ? new PlatformResponse(error.intValue(), answer.headers(), answer.url(), answer.body(), answer.at())
                : answer;
    }

    /** The refusal, if a page begins with the words with which Reddit refuses robots. */
    static Optional<Unseen> turnedAway(PlatformResponse answer) {
        if (!answer.looksLikePage()) {
            return Optional.empty();
        }
        String text = HtmlPage.of(answer).map(page -> page.title() + " " + HtmlPage.text(page.body())).orElse("");
        String opening = text.substring(0, Math.min(text.length(), OPENING)).toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        if (opening.contains("whoa there, pardner") && opening.contains("too many requests")) {
            return Optional.of(Refusals.tooMany(answer, "Reddit has seen too many requests."));
        }
        return opening.contains("whoa there, pardner") || opening.contains("you've been blocked by network security")
                || opening.contains("please wait for verification")
                        ? Optional.of(Unseen.of(Outcome.BOT_CHALLENGE, "Reddit turned the request away as a robot's."))
                        : Optional.empty();
    }
}
