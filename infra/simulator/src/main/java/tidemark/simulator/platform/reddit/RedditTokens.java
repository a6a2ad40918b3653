package tidemark.simulator.platform.reddit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.token.TokenGiver;

/**
 * {@code POST /api/v1/access_token} with the application's id and secret as Basic authorization and
 * {@code grant_type=client_credentials} as a form: a token for a day.
 */
final class RedditTokens {

    private static final Pattern BASIC = Pattern.compile("(?i)basic ([A-Za-z0-9+/]+={0,2})");
    private static final Duration LIFE = Duration.ofDays(1);

    private final Credentials credentials;
    private final TokenGiver giver;

    RedditTokens(Credentials credentials) {
        this.credentials = credentials;
        this.giver = new TokenGiver(credentials);
    }

    /** Absent if the request is not for the endpoint. */
    Optional<Call> read(Request request) {
        return request.path().equals("/api/v1/access_token") && request.method().equals("POST")
                ? Optional.of(TokenGiver.call(request, () -> answer(request)))
                : Optional.empty();
    }

    private Response answer(Request request) {
        if (application(request).filter(app -> credentials.accepts("reddit.app", app)).isEmpty()) {
            return Reddit.error(401, "Unauthorized", null);
        }
        if (!request.parameter("grant_type").orElse("").equals("client_credentials")) {
            return Response.json(400, Json.object().put("error", "unsupported_grant_type"));
        }
        String token = giver.fresh("reddit.token", "", "eyJ", 120, LIFE);
        return Response.json(200, Json.object().put("access_token", token).put("token_type", "bearer")
                .put("expires_in", LIFE.toSeconds()).put("scope", "*"));
    }

    private static Optional<String> application(Request request) {
        return request.header("authorization").map(BASIC::matcher).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).filter(text -> text.length() % 4 == 0)
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    }
}
