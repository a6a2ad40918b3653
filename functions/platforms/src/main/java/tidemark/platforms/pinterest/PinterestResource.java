package tidemark.platforms.pinterest;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Saved answers of the web app's {@code UserResource}, of the widgets' {@code pidgets} and of the APIs 1 and 3, which wrap a user in {@code data};
 * never requested.
 */
final class PinterestResource implements Reader {

    private static final int NO_SUCH_USER = 30;

    @Override
    public String name() {
        return "resource";
    }

    @Override
    public String reads() {
        return "saved UserResource, widget and older API answers: followers, following, posts; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("resource_response") || root.has("data");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        JsonNode response = root.has("resource_response") ? root.path("resource_response") : root;
        String words = JsonBody.words(response.path("message").asText(""));
        Optional<Unseen> said = refused(answer, response, words);
        return said.isPresent()
                ? ResponseChecks.refused(said.get())
                : ResponseChecks.json(answer, body, words, (tree, target) -> find(response.path("data"), target));
    }

    private ParseResult find(JsonNode data, Target target) {
        JsonNode user = data.path("user").isObject() ? data.path("user") : data;
        if (user.path("username").isTextual()) {
            return PinterestUser.of(user).result(target, name());
        }
        List<PinterestUser> users = PinterestUser.in(data, target.address().handle());
        return RepeatedProfiles.agreed(users.stream().map(found -> found.result(target, name())).toList(),
                () -> ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN));
    }

    private static Optional<Unseen> refused(PlatformResponse answer, JsonNode response, String words) {
        if (Refusals.of(answer).isPresent()) {
            return Refusals.of(answer);
        }
        int status = response.path("http_status").asInt();
        if (response.path("code").asInt() == NO_SUCH_USER || status == 404) {
            return Optional.of(Unseen.of(Outcome.NOT_FOUND, ""));
        }
        return status == 429 ? Optional.of(Refusals.tooMany(answer, words)) : Optional.empty();
    }
}
