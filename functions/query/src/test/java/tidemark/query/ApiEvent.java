package tidemark.query;

import java.util.Locale;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Role;

/** Builds the event by which the HTTP API passes a request on. */
final class ApiEvent {

    private ApiEvent() {}

    /** @param role in the caller's token; absent for a caller without one */
    static APIGatewayV2HTTPEvent of(String method, String url, Map<String, String> headers,
            @Nullable Role role) {
        int mark = url.indexOf('?');
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder().withMethod(method).build();
        var context = APIGatewayV2HTTPEvent.RequestContext.builder().withHttp(http);
        if (role != null) {
            var jwt = APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT.builder()
                    .withClaims(Map.of(Role.CLAIM, "[" + role.name().toLowerCase(Locale.ROOT) + "]")).build();
            context.withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder().withJwt(jwt).build());
        }
        return APIGatewayV2HTTPEvent.builder().withRawPath("/api/v1" + (mark < 0 ? url : url.substring(0, mark)))
                .withRawQueryString(mark < 0 ? "" : url.substring(mark + 1)).withHeaders(headers)
                .withRequestContext(context.build()).build();
    }
}
