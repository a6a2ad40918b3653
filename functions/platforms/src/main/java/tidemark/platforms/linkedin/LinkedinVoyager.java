package tidemark.platforms.linkedin;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Outcome;

/** Saved answers of the website's own interface, plain or normalised with the parts in {@code included}, and of the first API. Never requested. */
final class LinkedinVoyager implements Reader {

    @Override
    public String name() {
        return "voyager";
    }

    @Override
    public String reads() {
        return "saved answers of the website's interface and of API v1: followers; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !LinkedinCompanies.in(root).isEmpty() || root.has("errorCode")
                || root.path("data").path("status").isIntegralNumber();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        if (root.path("data").path("status").asInt() == 404 || (answer.status() == 404 && errs(root))) {
            return target -> ParseResult.said(Outcome.NOT_FOUND, LinkedinErrors.words(root));
        }
        return ResponseChecks.json(answer, body, LinkedinErrors.words(root), this::read);
    }

    /** Whether an answer is an error of this interface, of which only the paths of organizations are read here. */
    private static boolean errs(JsonNode root) {
        return root.path("status").asInt() == 404 || root.path("data").isObject() || root.has("errorCode");
    }

    private ParseResult read(JsonNode root, Target target) {
        Optional<ParseResult> own = LinkedinCompanies.result(root, target, name());
        boolean none = root.path("elements").isArray() && root.path("elements").isEmpty();
        return own.orElseGet(() -> none
                ? ParseResult.said(Outcome.NOT_FOUND, "No organization has this name.")
                : ParseResult.changed("The answer describes another account or none.", ReportedIdentity.UNKNOWN));
    }
}
