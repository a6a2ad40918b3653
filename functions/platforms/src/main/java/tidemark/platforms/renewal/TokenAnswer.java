package tidemark.platforms.renewal;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.JsonBody;

/**
 * The answer of an authorisation server to a token request. https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 *
 * @param life of the token, absent if not given
 * @param refreshToken absent if there is none
 * @param refreshLife of the refresh token, absent if not given
 */
public record TokenAnswer(String accessToken, @Nullable Duration life, @Nullable String refreshToken,
        @Nullable Duration refreshLife) {

    /** Empty if the body holds no token. */
    static Optional<TokenAnswer> of(JsonNode body) {
        String token = JsonBody.text(body.path("access_token"));
        return token == null
                ? Optional.empty()
                : Optional.of(new TokenAnswer(token, seconds(body.path("expires_in")),
                        JsonBody.text(body.path("refresh_token")), seconds(body.path("refresh_expires_in"))));
    }

    /** The error message, in the forms of OAuth, Meta and Twitch; empty if there are none. */
    static String words(JsonNode body) {
        JsonNode error = body.path("error");
        String first = error.isTextual() ? error.asText() : error.path("message").asText("");
        String more = body.path("error_description").asText(body.path("message").asText(""));
        return JsonBody.words(first.isEmpty() || more.isEmpty() ? first + more : first + ": " + more);
    }

    private static @Nullable Duration seconds(JsonNode node) {
        return node.canConvertToInt() && node.intValue() > 0 ? Duration.ofSeconds(node.intValue()) : null;
    }
}
