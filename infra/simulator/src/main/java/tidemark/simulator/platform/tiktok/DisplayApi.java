package tidemark.simulator.platform.tiktok;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import tidemark.simulator.platform.token.TikTokTokens;

/** The Display API: {@code /v2/user/info/}, the account whose owner granted the token, with only the fields requested; and its tokens. */
final class DisplayApi implements Site {

    private static final Pattern COMMA = Pattern.compile(",");

    private final Credentials credentials;
    private final TikTokTokens tokens;

    DisplayApi(Credentials credentials) {
        this.credentials = credentials;
        this.tokens = new TikTokTokens(credentials);
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals("open.tiktokapis.com");
    }

    @Override
    public Call read(Request request) {
        return tokens.read(request).orElseGet(() -> info(request));
    }

    private Call info(Request request) {
        if (!request.path().equals("/v2/user/info/")) {
            return new Call.AtTheDoor(error(404, "invalid_params", "Unsupported path"));
        }
        Optional<String> owner = request.bearer().flatMap(token -> credentials.owner("tiktok.token", token));
        if (owner.isEmpty()) {
            return new Call.AtTheDoor(wrongToken());
        }
        Set<String> fields = request.parameter("fields").map(list -> Set.copyOf(List.of(COMMA.split(list))))
                .orElse(Set.of());
        Optional<String> unknown = fields.stream().filter(field -> !UserField.known(field)).findFirst();
        if (fields.isEmpty() || unknown.isPresent()) {
            return new Call.AtTheDoor(error(400, "invalid_params", fields.isEmpty()
                    ? "Required parameter `fields` is missing"
                    : "Invalid field: " + unknown.get()));
        }
        Key key = new Key.Handle(owner.get());
        return new Call.Admissible("tiktok#cred:" + Credentials.nameOf(request.bearer().orElseThrow()), "tiktok", true,
                List.of(key), directory -> answer(directory, owner.get(), fields));
    }

    /** The token of a renamed account stays valid; that of a missing or suspended account does not. */
    private static Response answer(Directory directory, String owner, Set<String> fields) {
        return directory.owned(owner).filter(AccountView::shown).map(listing -> {
            ObjectNode body = Json.object();
            ObjectNode user = body.putObject("data").putObject("user");
            fields.stream().sorted().forEach(field -> UserField.put(user, field, listing));
            body.set("error", outcome("ok", ""));
            return Response.json(200, body);
        }).orElseGet(DisplayApi::wrongToken);
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal.retryAfter(error(429, "rate_limit_exceeded",
                "The API rate limit was exceeded. Please try again later."));
    }

    @Override
    public Response loginWall(Request request) {
        return wrongToken();
    }

    @Override
    public Response failure(Request request) {
        return error(503, "internal_error", "Something went wrong. Please try again later.");
    }

    private static Response wrongToken() {
        return error(401, "access_token_invalid", "The access token is invalid or not found in the request.");
    }

    private static Response error(int status, String code, String message) {
        return Response.json(status, Json.object().set("error", outcome(code, message)));
    }

    private static ObjectNode outcome(String code, String message) {
        return Json.object().put("code", code).put("message", message).put("log_id", "20261121000000SIMULATED");
    }
}
