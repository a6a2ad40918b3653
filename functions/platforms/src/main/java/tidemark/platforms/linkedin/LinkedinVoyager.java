package tidemark.platforms.linkedin;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;
import tidemark.reading.Outcome;

/** Saved answers of the website's own interface, plain or with the parts set apart in {@code included}, and of the first API. Never asked. */
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
    public boolean recognises(Answer answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !LinkedinCompanies.in(root).isEmpty() || root.has("errorCode")
                || root.path("data").path("status").isIntegralNumber();
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        if (root.path("data").path("status").asInt() == 404 || (answer.status() == 404 && errs(root))) {
            return target -> Told.said(Outcome.NOT_FOUND, LinkedinErrors.words(root));
        }
        return Opening.json(answer, body, LinkedinErrors.words(root), this::read);
    }

    /** Whether an answer is an error of this interface, which has no paths but those of organizations that are asked for here. */
    private static boolean errs(JsonNode root) {
        return root.path("status").asInt() == 404 || root.path("data").isObject() || root.has("errorCode");
    }

    private Told read(JsonNode root, Target target) {
        Optional<Told> own = LinkedinCompanies.told(root, target, name());
        boolean none = root.path("elements").isArray() && root.path("elements").isEmpty();
        return own.orElseGet(() -> none
                ? Told.said(Outcome.NOT_FOUND, "No organization has this name.")
                : Told.changed("The answer speaks of somebody else or of nobody.", Identity.UNKNOWN));
    }
}
