package tidemark.manage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tidemark.testing.handler.AccessTable;
import tidemark.testing.handler.Caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every caller gets from Manage the status that {@code docs/access.md} tells. */
class RouteAccessTest {

    static final List<AccessTable.Row> ROWS = AccessTable.rows("manage-");

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyCallerGetsTheStatusOfTheTable(AccessTable.Row row) {
        Map<Caller, Integer> statuses = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            statuses.put(caller, status(caller.sends(row.sample())));
        }
        assertEquals(row.statuses(), statuses);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void aTokenWithoutAKnownGroupIsNoToken(AccessTable.Row row) {
        APIGatewayV2HTTPEvent event = Caller.ADMIN.sends(row.sample());
        event.getRequestContext().getAuthorizer().getJwt().setClaims(Map.of("cognito:groups", "[accounting]"));
        assertEquals(row.status(Caller.STRANGER), status(event));
    }

    private static int status(APIGatewayV2HTTPEvent event) {
        ManageFixture fixture = new ManageFixture();
        fixture.importSample();
        return fixture.handle(event).result().getStatusCode();
    }
}
