package tidemark.aws.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

/** What a caller may do; each role includes the ones before it. */
public enum Role {
    VIEWER, EDITOR, ADMIN;

    /** The claim of an authorized token that names the caller's groups. */
    public static final String CLAIM = "cognito:groups";

    /**
     * The highest role among the groups of the token that the API's authorizer has checked; absent without a token or a known group. The
     * API passes a list of groups as text such as {@code [editor viewer]}.
     */
    public static Optional<Role> of(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext()).map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims).flatMap(Role::of);
    }

    private static Optional<Role> of(Map<String, String> claims) {
        String groups = claims.getOrDefault(CLAIM, "").toLowerCase(Locale.ROOT);
        return Arrays.stream(groups.split("[\\[\\], ]+"))
                .flatMap(group -> Arrays.stream(values()).filter(role -> role.key().equals(group)))
                .max(Enum::compareTo);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }
}
