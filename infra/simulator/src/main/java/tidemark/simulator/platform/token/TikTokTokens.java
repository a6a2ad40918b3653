package tidemark.simulator.platform.token;

import java.time.Duration;
import java.util.Optional;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;

/**
 * {@code POST /v2/oauth/token/} of {@code open.tiktokapis.com} with {@code client_key}, {@code client_secret},
 * {@code grant_type=refresh_token} and {@code refresh_token}: an access token for a day and another refresh token for a year. Once a refresh
 * token is used, earlier ones are refused.
 */
public final class TikTokTokens {

    private static final String REFRESH = "tiktok.refresh";
    private static final Duration ACCESS_LIFE = Duration.ofDays(1);
    private static final Duration REFRESH_LIFE = Duration.ofDays(365);

    private final Credentials credentials;
    private final TokenGiver giver;

    public TikTokTokens(Credentials credentials) {
        this.credentials = credentials;
        this.giver = new TokenGiver(credentials);
    }

    /** Absent if the request is not for the endpoint. */
    public Optional<Call> read(Request request) {
        return request.path().matches("/v2/oauth/token/?") && request.method().equals("POST")
                ? Optional.of(TokenGiver.call(request, () -> answer(request)))
                : Optional.empty();
    }

    private Response answer(Request request) {
        if (!giver.application(request, "tiktok.app", "client_key", "client_secret")) {
            return error("invalid_client", "Client key or secret is incorrect.");
        }
        if (!request.parameter("grant_type").orElse("").equals("refresh_token")) {
            return error("unsupported_grant_type", "The grant type is not supported.");
        }
        String refresh = request.parameter("refresh_token").orElse("");
        return credentials.owner(REFRESH, refresh).map(owner -> renewed(owner, refresh))
                .orElseGet(() -> error("invalid_grant", "Refresh token is invalid or expired."));
    }

    private Response renewed(String owner, String refresh) {
        credentials.supersede(REFRESH + "." + owner, refresh);
        String access = giver.fresh("tiktok.token." + owner, "", "act.", 60, ACCESS_LIFE);
        String next = giver.fresh(REFRESH + "." + owner, "", "rft.", 60, REFRESH_LIFE);
        return Response.json(200, Json.object().put("access_token", access).put("expires_in", ACCESS_LIFE.toSeconds())
                .put("open_id", "-000" + Credentials.nameOf(owner)).put("refresh_expires_in", REFRESH_LIFE.toSeconds())
                .put("refresh_token", next).put("scope", "user.info.basic,user.info.profile,user.info.stats")
                .put("token_type", "Bearer"));
    }

    private static Response error(String error, String description) {
        return Response.json(400, Json.object().put("error", error).put("error_description", description)
                .put("log_id", "20261121000000SIMULATED"));
    }
}
