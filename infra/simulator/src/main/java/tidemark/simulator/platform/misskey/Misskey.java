package tidemark.simulator.platform.misskey;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Misskey: {@code POST /api/users/show} with {@code username} and {@code host}, or with {@code userId}, in JSON. Handles
 * in account lists are {@code user@host}.
 */
public final class Misskey implements Dialect {

    private static final ActorKind USER = new ActorKind("/users/", "Person", "", true);
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final Traits TRAITS = new Traits("misskey", 2.9, 0.8, 200_000, 2018, Traits.ACTIVITY, false,
            hash -> "9" + Seeded.text(hash, LETTERS, 9));

    @Override
    public Software software() {
        return Software.MISSKEY;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public List<ActorKind> actors() {
        return List.of(USER);
    }

    @Override
    public Optional<Question> question(Request request, Home home) {
        if (!request.path().equals("/api/users/show")) {
            return Optional.empty();
        }
        if (!request.method().equals("POST")) {
            return Optional.of(new Question(List.of(), directory -> Response.text(405, "Method Not Allowed")));
        }
        Optional<Key> key = key(request, home);
        return Optional.of(new Question(key.stream().toList(), directory -> key.map(k -> show(directory, k, home))
                .orElseGet(() -> request.parameter("username").isPresent() ? notFound() : invalid())));
    }

    private static Optional<Key> key(Request request, Home home) {
        boolean local = request.parameter("host").filter(host -> !host.equals(home.host())).isEmpty();
        Optional<Key> named = request.parameter("username").filter(name -> local).flatMap(home::localName)
                .map(name -> USER.named(name, home));
        return request.parameter("userId").<Key>map(Key.PermanentId::new).or(() -> named);
    }

    private Response show(Directory directory, Key key, Home home) {
        return directory.find(key).filter(home::houses)
                .map(listing -> Response.json(200, MisskeyUser.of(listing, USER.name(listing), home)))
                .orElseGet(this::notFound);
    }

    private static Response invalid() {
        return error(400, "INVALID_PARAM", "Invalid param.", "3d81ceae-475f-4600-b2a8-2bc116157532");
    }

    @Override
    public Response notFound() {
        return error(404, "NO_SUCH_USER", "No such user.", "4362f8dc-731f-4ad8-a694-be5a88922a24");
    }

    @Override
    public Response membersOnly() {
        return error(401, "CREDENTIAL_REQUIRED", "Credential required.", "1384574d-a912-4b81-8601-c7b1c4085df1");
    }

    @Override
    public Response tooMany(Refusal refusal) {
        Response answer = error(429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded. Please try again later.",
                "d5826d14-3982-4d2e-8011-b9e9f02499ef");
        return refusal.retryAfter(answer);
    }

    private static Response error(int status, String code, String message, String id) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", message).put("code", code).put("id", id).put("kind", "client");
        return Response.json(status, body);
    }
}
