package tidemark.platforms.mastodon;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** The answer to "who serves this account?" (RFC 7033): the {@code self} link, which is the account's actor. */
final class WebFinger {

    private WebFinger() {}

    static PlatformRequest request(String handle) {
        return PlatformRequest.json("https://" + MastodonAddresses.host(handle) + "/.well-known/webfinger?resource="
                + PlatformRequest.encoded("acct:" + handle)).accepting("application/jrd+json, application/json");
    }

    /** Whether an answer is one of WebFinger's. */
    static boolean recognizes(JsonNode root) {
        return root.has("subject") && root.has("links");
    }

    static ParseResult of(PlatformResponse answer, JsonBody body, Target target) {
        boolean closed = target.step().equals(LookupSteps.CLOSED);
        if (closed && answer.status() == 404) {
            return ParseResult.said(Outcome.NEEDS_CREDENTIAL,
                    "The host answers only those who have an account there, and its WebFinger does not know the name.");
        }
        Optional<Unseen> refusal = Refusals.unknown(answer, unknown(answer)).or(() -> Refusals.status(answer, ""))
                .or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ParseResult::said).orElseGet(() -> links(body.root(), target, closed));
    }

    /**
     * By the RFC a 404 with any body means that the host does not know the name; an HTML page, or a message about a page, comes from a host without
     * WebFinger.
     */
    private static boolean unknown(PlatformResponse answer) {
        return !answer.looksLikePage() && !answer.text().strip().startsWith("404");
    }

    private static ParseResult links(JsonNode root, Target target, boolean closed) {
        String handle = target.address().handle();
        String subject = root.path("subject").asText().toLowerCase(Locale.ROOT);
        if (!subject.startsWith("acct:" + MastodonAddresses.user(handle) + "@")) {
            return ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        Outcome otherwise = closed ? Outcome.NEEDS_CREDENTIAL : Outcome.LAYOUT_CHANGED;
        String actor = actor(root);
        String home = actor.startsWith("https://") ? LookupSteps.safeHost(actor) : "";
        if (home.isEmpty()) {
            return ParseResult.said(otherwise, "WebFinger names no actor that could be asked.");
        }
        return home.equals(MastodonAddresses.host(handle))
                ? ParseResult.askOn(LookupSteps.actor(target, actor), otherwise,
                        "This answer has no numbers; the account's actor names its followers collection.")
                : ParseResult.askOn(LookupSteps.at(target, home, actor), otherwise,
                        "This answer has no numbers; the account is served by " + home + ".");
    }

    private static String actor(JsonNode root) {
        for (JsonNode link : root.path("links")) {
            if (link.path("rel").asText().equals("self") && link.path("type").asText().contains("activity")) {
                return link.path("href").asText();
            }
        }
        return "";
    }
}
