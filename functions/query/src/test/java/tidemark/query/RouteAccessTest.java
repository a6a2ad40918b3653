package tidemark.query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.query.QueryFixture.Got;
import tidemark.testing.handler.AccessTable;
import tidemark.testing.handler.Caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every caller gets from Query the status that {@code docs/access.md} tells. */
class RouteAccessTest {

    static final List<AccessTable.Row> ROWS = AccessTable.rows("query-");

    private final QueryFixture fixture = Sampled.ledger();

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyCallerGetsTheStatusOfTheTable(AccessTable.Row row) {
        Map<Caller, Integer> statuses = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            Got got = answer(caller, caller.sends(row.sample()));
            statuses.put(caller, got.status());
            assertEquals(got.status() == 401 ? "Bearer" : "", got.header("WWW-Authenticate"), row.sample());
        }
        assertEquals(row.statuses(), statuses);
    }

    static Stream<AccessTable.Row> reading() {
        List<AccessTable.Row> reading = ROWS.stream().filter(row -> {
            APIGatewayV2HTTPEvent event = Caller.ADMIN.sends(row.sample());
            return event.getRouteKey().startsWith("GET ");
        }).toList();
        assertTrue(reading.size() > 10, reading::toString);
        return reading.stream();
    }

    @ParameterizedTest
    @MethodSource("reading")
    void headAndAPathWithASlashGetWhatTheRouteGets(AccessTable.Row row) {
        for (Caller caller : Caller.values()) {
            APIGatewayV2HTTPEvent head = caller.sends(row.sample());
            head.setRouteKey("$default");
            head.getRequestContext().getHttp().setMethod("HEAD");
            Got got = answer(caller, head);
            assertEquals(row.status(caller), got.status(), caller::name);
            assertEquals("", got.body());

            APIGatewayV2HTTPEvent slash = caller.sends(row.sample());
            slash.setRouteKey("$default");
            slash.setRawPath(slash.getRawPath() + "/");
            assertEquals(row.status(caller), answer(caller, slash).status(), caller::name);
        }
    }

    @ParameterizedTest
    @MethodSource("reading")
    void aTokenWithoutAKnownGroupIsNoToken(AccessTable.Row row) {
        for (Caller caller : Arrays.asList(Caller.STRANGER, Caller.PUBLIC)) {
            APIGatewayV2HTTPEvent event = Caller.ADMIN.sends(row.sample());
            event.getRequestContext().getAuthorizer().getJwt().setClaims(Map.of("cognito:groups", "[accounting]"));
            assertEquals(row.status(caller), answer(caller, event).status(), caller::name);
        }
    }

    private Got answer(Caller caller, APIGatewayV2HTTPEvent event) {
        fixture.use(fixture.process(caller.publicRead()));
        return fixture.handle(event);
    }
}
