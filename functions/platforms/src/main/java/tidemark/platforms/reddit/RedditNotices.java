package tidemark.platforms.reddit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Recognises the notice in the title and headings of a Reddit page that shows no subreddit and no user. English only, as the notices are. */
final class RedditNotices {

    private static final Map<Pattern, Outcome> NOTICES = new LinkedHashMap<>();

    static {
        NOTICES.put(
                Pattern.compile(
                        "(?:reddit(?:\\.com)?\\s*[-:]\\s*)?(?:log ?in|sign in)\\b.*|welcome to reddit.*log in.*"),
                Outcome.LOGIN_WALL);
        NOTICES.put(Pattern.compile(".*(?:over ?18\\?|must be 18\\+|mature content|are you over eighteen).*"),
                Outcome.CONSENT);
        NOTICES.put(Pattern.compile(".*(?:account has been suspended|has been banned|community is banned).*"),
                Outcome.SUSPENDED);
        NOTICES.put(Pattern.compile(
                ".*(?:private community|community is private|is private\\b|must be invited|is quarantined|premium only|reddit\\.com: private).*"),
                Outcome.PRIVATE);
        NOTICES.put(Pattern.compile(
                ".*(?:page not found|nobody on reddit goes by that name|community not found|there aren't any communities|doesn't exist|subreddit not found).*"),
                Outcome.NOT_FOUND);
    }

    private RedditNotices() {}

    static Optional<Unseen> in(Document page) {
        String said = page
                .select("title, h1, h2, h3, .interstitial-message, #shreddit-forbidden, #shreddit-forbidden-title")
                .stream().map(HtmlPage::text).limit(12).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return NOTICES.entrySet().stream()
                .filter(notice -> said.lines().anyMatch(line -> notice.getKey().matcher(line).matches())).findFirst()
                .map(notice -> Unseen.of(notice.getValue(), "Reddit's page says so in its heading."));
    }
}
