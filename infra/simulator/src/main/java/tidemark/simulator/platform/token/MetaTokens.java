package tidemark.simulator.platform.token;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.TokenState;

/**
 * Meta's endpoints that extend a token by two months: {@code GET /vN/oauth/access_token?grant_type=fb_exchange_token} of
 * {@code graph.facebook.com} for Facebook and Instagram, {@code GET /refresh_access_token?grant_type=th_refresh_token} of
 * {@code graph.threads.com}. The old token stays valid.
 */
public final class MetaTokens {

    private static final Pattern EXCHANGE = Pattern.compile("(?:/v\\d+\\.\\d+)?/oauth/access_token");
    private static final Pattern REFRESH = Pattern.compile("(?:/v1\\.0)?/refresh_access_token");
    private static final String INSTAGRAM = "instagram.token";
    private static final Duration LIFE = Duration.ofDays(60);

    private final Credentials credentials;
    private final TokenGiver giver;

    public MetaTokens(Credentials credentials) {
        this.credentials = credentials;
        this.giver = new TokenGiver(credentials);
    }

    /** The endpoint of {@code graph.facebook.com}; absent if the request is not for it. */
    public Optional<Call> exchange(Request request) {
        return EXCHANGE.matcher(request.path()).matches()
                ? Optional.of(TokenGiver.call(request, () -> exchanged(request)))
                : Optional.empty();
    }

    /** The endpoint of {@code graph.threads.com}; absent if the request is not for it. */
    public Optional<Call> refresh(Request request) {
        return REFRESH.matcher(request.path()).matches()
                ? Optional.of(TokenGiver.call(request, () -> refreshed(request)))
                : Optional.empty();
    }

    private Response exchanged(Request request) {
        if (!giver.application(request, "facebook.app", "client_id", "client_secret")) {
            return error(1, "Error validating client secret.");
        }
        if (!request.parameter("grant_type").orElse("").equals("fb_exchange_token")) {
            return error(100, "Unsupported grant_type");
        }
        String token = request.parameter("fb_exchange_token").orElse("");
        String user = credentials.find(INSTAGRAM).map(secret -> secret.substring(0, secret.indexOf(':') + 1))
                .orElse("");
        return credentials.knows(INSTAGRAM, user + token)
                ? prolonged(INSTAGRAM, user, token, "EAAG")
                : prolonged("facebook.token", "", token, "EAAB");
    }

    private Response refreshed(Request request) {
        return request.parameter("grant_type").orElse("").equals("th_refresh_token")
                ? prolonged("threads.token", "", request.parameter("access_token").orElse(""), "THQWJ")
                : error(100, "Unsupported grant_type");
    }

    private Response prolonged(String name, String before, String token, String prefix) {
        if (!credentials.knows(name, before + token)) {
            return error(190, "Invalid OAuth access token - Cannot parse access token");
        }
        if (credentials.state(name, before + token) != TokenState.VALID) {
            return error(190, "Error validating access token: Session has expired.");
        }
        return Response.json(200, Json.object().put("access_token", giver.fresh(name, before, prefix, 120, LIFE))
                .put("token_type", "bearer").put("expires_in", LIFE.toSeconds()));
    }

    private static Response error(int code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", message).put("type", "OAuthException").put("code", code)
                .put("fbtrace_id", "SIMULATED");
        return Response.json(400, body);
    }
}
