package tidemark.local.gateway;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Answers {@code POST /local/token}, which exists on the local stack only: any caller that reaches the port may take any role. */
final class LocalToken {
    static final String PATH = "/local/token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private LocalToken() {}

    static GatewayReply reply(byte[] body, LocalTokens identity) {
        String role = role(body);
        if (!LocalTokens.ROLES.contains(role)) {
            return GatewayReply.problem(400, "Bad Request",
                    "role must be one of " + String.join(", ", LocalTokens.ROLES.stream().sorted().toList()),
                    PATH);
        }
        String token = identity.issue(role);
        return GatewayReply
                .json(200, JsonNodeFactory.instance.objectNode().put("token", token).put("access_token", token)
                        .put("token_type", "Bearer").put("expires_in", LocalTokens.LIFETIME.toSeconds())
                        .put("role", role))
                .with("Cache-Control", "no-store");
    }

    private static String role(byte[] body) {
        try {
            return JSON.readTree(body).path("role").asText("");
        } catch (IOException notJson) {
            return "";
        }
    }
}
