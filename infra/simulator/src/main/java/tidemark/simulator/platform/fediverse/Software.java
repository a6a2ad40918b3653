package tidemark.simulator.platform.fediverse;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simulated server software. A host runs the software that its first word names, up to a dot or a hyphen and after {@code closed-} or
 * {@code signed-}: {@code peertube-003.demo.example}, {@code pixelfed.social}, {@code closed-misskey.example}. Every other host runs
 * Mastodon.
 */
public enum Software {
    MASTODON("4.5.3", "mastodon"), PLEROMA("2.9.1", "akkoma"), PIXELFED("0.12.6", "pixelfed"), MISSKEY("2025.11.0",
            "misskey"), PEERTUBE("7.3.0", "framatube"), LEMMY("0.19.14", "lemmy");

    private static final Pattern FIRST_WORD = Pattern.compile("(?:closed-|signed-)?([a-z0-9]+)");

    private final String version;
    private final String otherWord;

    Software(String version, String otherWord) {
        this.version = version;
        this.otherWord = otherWord;
    }

    /** The software of a host, given in lower case. */
    public static Software of(String host) {
        Matcher matcher = FIRST_WORD.matcher(host);
        String word = matcher.lookingAt() ? matcher.group(1) : "";
        return Arrays.stream(values()).filter(s -> s.platform().equals(word) || s.otherWord.equals(word))
                .findFirst().orElse(MASTODON);
    }

    /** Its name in NodeInfo, which is also that of its platform in account lists. */
    public String platform() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The version that it reports. */
    public String version() {
        return version;
    }
}
