package tidemark.simulator.platform.flickr;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/**
 * {@code /services/rest/} with {@code flickr.people.getInfo} and {@code flickr.urls.lookupUser}, in JSON. Its errors come with status 200
 * and {@code stat: fail}.
 */
final class RestApi implements Site {

    private static final Pattern PERSON = Pattern.compile("/(?:photos|people)/([^/]+)/?.*");

    private final Credentials credentials;

    RestApi(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals("api.flickr.com");
    }

    @Override
    public Call read(Request request) {
        if (!request.path().equals("/services/rest/") && !request.path().equals("/services/rest")) {
            return new Call.AtTheDoor(Response.text(404, ""));
        }
        String key = request.parameter("api_key").orElse("");
        if (!credentials.accepts("flickr.key", key)) {
            return new Call.AtTheDoor(fail(100, "Invalid API Key (Key has invalid format)"));
        }
        String scope = "flickr#cred:" + Credentials.nameOf(key);
        return switch (request.parameter("method").orElse("")) {
            case "flickr.people.getInfo" -> call(scope, user(request.parameter("user_id").orElse("")), Person::of);
            case "flickr.urls.lookupUser" ->
                call(scope, named(request.parameter("url").orElse("")), RestApi::user);
            default -> new Call.AtTheDoor(
                    fail(112, "Method \"" + request.parameter("method").orElse("") + "\" not found"));
        };
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal.retryAfter(Response.text(429, "Too Many Requests"));
    }

    @Override
    public Response loginWall(Request request) {
        return fail(98, "Invalid auth token");
    }

    /** Code 105 comes with status 200, as all errors of the API do. */
    @Override
    public Response failure(Request request) {
        return fail(105, "Service currently unavailable");
    }

    private interface Result {
        ObjectNode of(AccountView listing);
    }

    private static Call call(String scope, Optional<Key> key, Result result) {
        return new Call.Admissible(scope, "flickr", true, key.stream().toList(),
                directory -> answer(directory, key, result));
    }

    /** Deleted, removed and private accounts are not found. */
    private static Response answer(Directory directory, Optional<Key> key, Result result) {
        return key.flatMap(directory::find).filter(AccountView::shown)
                .map(listing -> Response.json(200, result.of(listing).put("stat", "ok")))
                .orElseGet(() -> fail(1, "User not found"));
    }

    private static Optional<Key> user(String id) {
        return Optional.of(id).filter(PathNames.NSID.asMatchPredicate()).map(Key.PermanentId::new);
    }

    /** The account that the URL of a page names. */
    private static Optional<Key> named(String url) {
        try {
            Matcher path = PERSON.matcher(Optional.ofNullable(URI.create(url).getPath()).orElse(""));
            return path.matches() ? Optional.of(key(path.group(1))) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static Key key(String name) {
        return PathNames.NSID.matcher(name).matches() ? new Key.PermanentId(name) : new Key.Handle(name);
    }

    private static ObjectNode user(AccountView listing) {
        ObjectNode body = Json.object();
        body.putObject("user").put("id", listing.id()).putObject("username").put("_content",
                listing.account().displayName());
        return body;
    }

    private static Response fail(int code, String message) {
        return Response.json(200, Json.object().put("stat", "fail").put("code", code).put("message", message));
    }
}
