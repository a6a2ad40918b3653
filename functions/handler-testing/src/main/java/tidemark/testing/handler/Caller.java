package tidemark.testing.handler;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;

/** Who calls the API, in the order of the columns of {@code docs/access.md}. */
public enum Caller {
    /** Without a token, where reading needs one. */
    STRANGER,
    /** Without a token, where reading is public. */
    PUBLIC, VIEWER, EDITOR, ADMIN;

    private static final String GROUPS = "cognito:groups";

    /** Whether reading is public where it calls. */
    public boolean publicRead() {
        return this == PUBLIC;
    }

    /** The group in its token; empty without a token. */
    public Optional<String> group() {
        return compareTo(VIEWER) < 0 ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    /** A sample event as it arrives from this caller. */
    public APIGatewayV2HTTPEvent sends(String sample) {
        APIGatewayV2HTTPEvent event = SampleEvents.read(sample, APIGatewayV2HTTPEvent.class);
        event.getRequestContext().setAuthorizer(group().map(Caller::authorized).orElse(null));
        return event;
    }

    private static Authorizer authorized(String group) {
        return Authorizer.builder()
                .withJwt(Authorizer.JWT.builder().withClaims(Map.of("sub", group, GROUPS, "[" + group + "]")).build())
                .build();
    }
}
