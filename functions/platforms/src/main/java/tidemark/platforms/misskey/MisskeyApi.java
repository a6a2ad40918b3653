package tidemark.platforms.misskey;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** {@code POST /api/users/show} at the home host; saved lists of users, too. https://misskey.io/api-doc, 2026-09. */
final class MisskeyApi implements FetchMethod {

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "users/show at the home host: followers, following, posts; exact";
    }

    @Override
    public String host(Target target) {
        return FederatedHandle.of(target.address().handle()).map(FederatedHandle::host).orElse("");
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        FederatedHandle handle = FederatedHandle.of(target.address().handle()).orElseThrow();
        String body = JsonNodeFactory.instance.objectNode().put("username", handle.user()).putNull("host").toString();
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + handle.host() + "/api/users/show").posting(body));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return MisskeyUser.is(root) || MisskeyUser.is(root.path(0)) || root.path("error").has("code");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode error = body.root().path("error");
        Optional<Unseen> said = refused(answer, error);
        if (said.isPresent()) {
            return ResponseChecks.refused(said.get());
        }
        return ResponseChecks.json(answer, body, JsonBody.words(error.path("message").asText("")),
                (root, target) -> find(root, target, answer));
    }

    private ParseResult find(JsonNode root, Target target, PlatformResponse answer) {
        if (!root.isArray()) {
            return MisskeyUser.is(root)
                    ? MisskeyUser.result(root, target, answer.host(), name())
                    : ParseResult.changed("The answer holds no user.", ReportedIdentity.UNKNOWN);
        }
        return RepeatedProfiles.agreed(StreamSupport.stream(root.spliterator(), false)
                .map(user -> MisskeyUser.result(user, target, answer.host(), name())).toList(),
                () -> ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN));
    }

    /** The host's own error codes; a challenge page and a server fault have none. */
    private static Optional<Unseen> refused(PlatformResponse answer, JsonNode error) {
        String words = JsonBody.words(error.path("message").asText(""));
        return switch (error.path("code").asText("")) {
            case "NO_SUCH_USER" -> Optional.of(Unseen.of(Outcome.NOT_FOUND, ""));
            case "FAILED_TO_RESOLVE_REMOTE_USER" -> Optional.of(Unseen.of(Outcome.TRANSIENT,
                    "The host could not reach the account's own: " + words));
            case "USER_SUSPENDED", "USER_IS_SUSPENDED" -> Optional.of(Unseen.of(Outcome.SUSPENDED, ""));
            case "RATE_LIMIT_EXCEEDED" -> Optional.of(Refusals.tooMany(answer, words));
            case "CREDENTIAL_REQUIRED", "AUTHENTICATION_FAILED", "PERMISSION_DENIED", "ACCESS_DENIED",
                    "CONTENT_RESTRICTED_BY_USER", "CONTENT_RESTRICTED_BY_SERVER" ->
                Optional.of(Unseen.of(Outcome.NEEDS_CREDENTIAL,
                        "The host answers only those who have an account there: " + words));
            default -> Optional.empty();
        };
    }
}
