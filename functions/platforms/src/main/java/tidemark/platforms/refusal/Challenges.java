package tidemark.platforms.refusal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tidemark.platforms.exchange.PlatformResponse;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Recognises, by the marks of known bot-protection services, a robot challenge, a login page or a consent page in place of the answer. */
final class Challenges {

    private static final int LOOK = 262_144;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{0,200}?)</title>");
    private static final Pattern AFTER = Pattern.compile("\\W*|\\s*[|.…!].*|\\s+before .*");
    private static final List<String> GUARD_TITLES = List.of("just a moment", "attention required! | cloudflare",
            "making sure you're not a bot", "making sure you&#39;re not a bot", "prove your humanity",
            "ddos-guard", "checking your browser", "please wait... | cloudflare", "verify you are human",
            "are you a robot", "access denied", "security check", "human verification", "robot check",
            "pardon our interruption", "client challenge", "blocked", "one moment, please",
            "vercel security checkpoint", "sucuri website firewall - access denied", "human verification required");
    private static final List<String> LOGIN_TITLES = List.of("log in to x", "log in to twitter", "login on twitter",
            "x. it’s what’s happening", "join x today",
            "log in to telegram", "sign in to github", "log in - mastodon", "bluesky - sign in");
    /** Marks that no ordinary page of the platforms contains; a script that only detects robots is not such a mark. */
    private static final Map<String, String> MARKS = Map.of(
            "window._cf_chl_opt", "Cloudflare",
            "id=\"challenge-form\"", "Cloudflare",
            "cf-error-details", "Cloudflare",
            "id=\"anubis_challenge\"", "Anubis",
            "/.ddos-guard/", "DDoS-Guard",
            "class=\"g-recaptcha\"", "reCAPTCHA",
            "class=\"h-captcha\"", "hCaptcha",
            "/.well-known/go-away/", "go-away",
            "px-captcha", "PerimeterX",
            "captcha-delivery.com", "DataDome");

    /** Marks of scripts that detect robots on ordinary pages too: they mean a challenge if the page has hardly any other content. */
    private static final Map<String, String> WATCHERS = Map.of(
            "window.gokuProps", "AWS WAF",
            "awswaf.com", "AWS WAF",
            "window.KPSDK", "Kasada",
            "_Incapsula_Resource", "Imperva",
            "Incapsula incident ID", "Imperva");
    private static final int SHORT = 8_192;

    private Challenges() {}

    static Optional<Unseen> in(PlatformResponse answer) {
        if (answer.headers().first("cf-mitigated").filter("challenge"::equals).isPresent()) {
            return challenge("Cloudflare");
        }
        return answer.looksLikePage() ? inPage(answer) : Optional.empty();
    }

    private static Optional<Unseen> inPage(PlatformResponse answer) {
        String page = new String(answer.body(), 0, Math.min(answer.body().length, LOOK),
                StandardCharsets.UTF_8);
        Matcher matcher = TITLE.matcher(page);
        String title = matcher.find() ? matcher.group(1).strip().toLowerCase(Locale.ROOT) : "";
        if (page.contains("cf-error-details") && (answer.status() >= 500 || answer.status() == 429)) {
            return Optional.empty();
        }
        if (GUARD_TITLES.stream().anyMatch(mark -> opens(title, mark)) || title.contains("prove your humanity")) {
            return challenge("a page titled \"" + title + "\"");
        }
        if (LOGIN_TITLES.stream().anyMatch(title::startsWith)) {
            return Optional.of(Unseen.of(Outcome.LOGIN_WALL, "The platform showed its login page."));
        }
        Map<String, String> watchers = answer.body().length <= SHORT ? WATCHERS : Map.of();
        return Stream.concat(MARKS.entrySet().stream(), watchers.entrySet().stream())
                .filter(mark -> page.contains(mark.getKey())).findFirst()
                .flatMap(mark -> challenge(mark.getValue()));
    }

    /** Whether a title is that of a challenge: the mark alone, or the mark followed by dots, a bar or what such pages add. */
    private static boolean opens(String title, String mark) {
        return title.startsWith(mark) && AFTER.matcher(title.substring(mark.length())).matches();
    }

    private static Optional<Unseen> challenge(String who) {
        return Optional.of(Unseen.of(Outcome.BOT_CHALLENGE, "A challenge for robots came instead: " + who + "."));
    }
}
