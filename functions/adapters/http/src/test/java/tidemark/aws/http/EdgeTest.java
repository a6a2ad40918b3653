package tidemark.aws.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class EdgeTest {

    @Test
    void readsTheHighestRoleAmongTheGroups() {
        assertEquals(Optional.of(Role.EDITOR), Role.of(event("[viewer editor]")));
        assertEquals(Optional.of(Role.ADMIN), Role.of(event("admin")));
        assertEquals(Optional.empty(), Role.of(event("[administrators]")));
        assertEquals(Optional.empty(), Role.of(new APIGatewayV2HTTPEvent()));
    }

    @Test
    void namesEachWrongPartOfARequest() throws Exception {
        var response = Problem
                .badRequest("/api/v1/grid", List.of(new Problem.Wrong("sort", "sort is one of followers"))).response();

        var body = Json.MAPPER.readTree(response.getBody());
        assertEquals("application/problem+json", response.getHeaders().get("Content-Type"));
        assertEquals(400, body.path("status").asInt());
        assertEquals("sort", body.path("errors").path(0).path("parameter").asText());
    }

    @Test
    void aFaultSaysNothingOfItsCause() {
        assertFalse(Problem.fault("/api/v1/summary", "r-1").response().getBody().contains("Exception"));
    }

    private static APIGatewayV2HTTPEvent event(String groups) {
        RequestContext.Authorizer.JWT jwt = RequestContext.Authorizer.JWT.builder()
                .withClaims(Map.of(Role.CLAIM, groups)).build();
        RequestContext.Authorizer authorizer = RequestContext.Authorizer.builder().withJwt(jwt).build();
        return APIGatewayV2HTTPEvent.builder()
                .withRequestContext(RequestContext.builder().withAuthorizer(authorizer).build()).build();
    }
}
