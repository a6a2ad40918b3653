package tidemark.platforms.mastodon;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Told;
import tidemark.reading.Outcome;

/** The answer to "who serves this account?" (RFC 7033): the host of its {@code self} link. */
final class WebFinger {

    private WebFinger() {}

    static Told of(Answer answer, JsonNode root, Target target) {
        String handle = target.address().handle();
        String subject = root.path("subject").asText().toLowerCase(Locale.ROOT);
        if (!subject.startsWith("acct:" + MastodonAddresses.user(handle) + "@")) {
            return Told.changed("The answer speaks of somebody else.", Identity.UNKNOWN);
        }
        String home = home(root);
        return home.isEmpty() || home.equals(MastodonAddresses.host(handle))
                ? Told.said(Outcome.LAYOUT_CHANGED, "The host does not speak the Mastodon API.")
                : Told.askOn(target.next(MastodonApi.AT + home), Outcome.LAYOUT_CHANGED,
                        "This answer has no numbers; the account is served by " + home + ".");
    }

    private static String home(JsonNode root) {
        for (JsonNode link : root.path("links")) {
            boolean activity = link.path("type").asText().contains("activity");
            if (link.path("rel").asText().equals("self") && activity) {
                String host = Link.of(link.path("href").asText()).map(Link::host).orElse("");
                return new MastodonAddresses().of("a@" + host).isPresent() ? host : "";
            }
        }
        return "";
    }
}
