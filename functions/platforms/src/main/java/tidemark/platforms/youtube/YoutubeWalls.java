package tidemark.platforms.youtube;

import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.platforms.exchange.PlatformResponse;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Google's pages that come in place of YouTube's, recognised by their forms and URLs, which are the same in every language. */
final class YoutubeWalls {

    private static final Pattern CONSENT = Pattern.compile(
            "<base href=\"https://consent\\.(?:youtube|google)\\.|<form[^>]{0,200}action=\"https://consent\\.(?:youtube|google)\\."
                    + "|rel=\"canonical\" href=\"https://consent\\.");
    private static final Pattern SORRY = Pattern.compile(
            "id=\"captcha-form\"|action=\"(?:https://www\\.google\\.com)?/sorry/|<title>[^<]{0,20}Sorry\\.\\.\\.</title>"
                    + "|Our systems have detected unusual traffic");

    /** The empty app of the site, which YouTube sends in place of any page to presumed robots. */
    private static final Pattern EMPTY_APP = Pattern.compile(
            "<title>\\s*- YouTube\\s*</title>(?:(?!<script)[\\s\\S]){0,400}<ytd-app[^>]{0,80}>\\s*</ytd-app>");

    private YoutubeWalls() {}

    static Optional<Unseen> of(PlatformResponse answer) {
        if (answer.path().startsWith("/sorry/")) {
            return robot();
        }
        String text = answer.looksLikePage() ? answer.text() : "";
        if (EMPTY_APP.matcher(text).find()) {
            return robot();
        }
        if (text.contains("ytInitialData") && !text.contains("ConsentUi")) {
            return Optional.empty();
        }
        if (SORRY.matcher(text).find()) {
            return robot();
        }
        return CONSENT.matcher(text).find()
                ? Optional.of(Unseen.of(Outcome.CONSENT, "YouTube showed its consent page."))
                : Optional.empty();
    }

    private static Optional<Unseen> robot() {
        return Optional.of(Unseen.of(Outcome.BOT_CHALLENGE, "Google takes the request for a robot's."));
    }
}
