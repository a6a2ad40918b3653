package tidemark.simulator.platform.twitch;

import java.time.Duration;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.token.TokenGiver;

/**
 * {@code POST /oauth2/token} of {@code id.twitch.tv} with {@code client_id}, {@code client_secret} and
 * {@code grant_type=client_credentials}: a token for about two months.
 */
final class TwitchTokens {

    static final String HOST = "id.twitch.tv";
    private static final Duration LIFE = Duration.ofSeconds(5_011_271);

    private final TokenGiver giver;

    TwitchTokens(Credentials credentials) {
        this.giver = new TokenGiver(credentials);
    }

    Call read(Request request) {
        return request.path().equals("/oauth2/token") && request.method().equals("POST")
                ? TokenGiver.call(request, () -> answer(request))
                : new Call.AtTheDoor(error(404, "Not Found"));
    }

    private Response answer(Request request) {
        if (!request.parameter("grant_type").orElse("").equals("client_credentials")) {
            return error(400, "Invalid grant type");
        }
        if (!giver.application(request, "twitch.app", "client_id", "client_secret")) {
            return error(403, "invalid client secret");
        }
        String client = request.parameter("client_id").orElseThrow();
        String token = giver.fresh("twitch.token", client + ":", "", 30, LIFE);
        return Response.json(200, Json.object().put("access_token", token).put("expires_in", LIFE.toSeconds())
                .put("token_type", "bearer"));
    }

    private static Response error(int status, String message) {
        return Response.json(status, Json.object().put("status", status).put("message", message));
    }
}
