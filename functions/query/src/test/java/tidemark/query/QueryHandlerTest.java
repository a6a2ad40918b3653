package tidemark.query;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.query.QueryFixture.Got;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.SampleEvents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every sample event of the function gets the status that the description of the API names. */
class QueryHandlerTest {

    private static final String REST = "query-rest";
    private static final String UNKNOWN = "query-unknown";

    private final QueryFixture fixture = Sampled.ledger();

    static Stream<String> reading() {
        SortedSet<String> names = new TreeSet<>(SampleEvents.names("query-"));
        assertTrue(names.removeAll(Set.of(REST, UNKNOWN)));
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("reading")
    void answersARouteWithItsDocumentedStatus(String name) throws IOException {
        APIGatewayV2HTTPEvent event = event(name);

        Got got = fixture.handle(event);

        assertEquals(200, got.status(), got.body());
        String[] key = event.getRouteKey().replace("+}", "}").split(" /api/v1", 2);
        JsonNode operation = description().path("paths").path(key[1]).path(key[0].toLowerCase(Locale.ROOT));
        JsonNode content = operation.path("responses").path("200").path("content");
        assertTrue(content.has(got.header("Content-Type").replaceFirst(";.*", "")), event.getRouteKey());
        assertFalse(got.body().isEmpty());
    }

    @Test
    void answersWhatNoRouteTakes() {
        Got options = fixture.handle(event(REST));
        assertEquals(204, options.status());
        assertEquals("GET, HEAD, OPTIONS", options.header("Allow"));

        Got unknown = fixture.handle(event(UNKNOWN));
        assertEquals(404, unknown.status());
        assertEquals("application/problem+json", unknown.header("Content-Type"));
        assertEquals("/api/v1/nothing", unknown.json().path("instance").asText());
    }

    @ParameterizedTest
    @MethodSource("ofTheLedger")
    void faultOfOursTellsItsRequestAndNothingElse(String name) {
        fixture.ledgerFault = new IllegalStateException("secret detail of table Ledger");

        Got got = fixture.handle(event(name));

        assertEquals(500, got.status());
        assertTrue(got.body().contains(Invocation.REQUEST_ID), got.body());
        assertFalse(got.body().contains("secret"), got.body());
        assertFalse(got.body().contains("IllegalState"), got.body());
    }

    @ParameterizedTest
    @MethodSource("ofTheLedger")
    void outageTellsWhenToTryAgain(String name) {
        fixture.ledgerDown = true;

        Got got = fixture.handle(event(name));

        assertEquals(503, got.status());
        assertEquals("5", got.header("Retry-After"));
    }

    static Stream<String> ofTheLedger() {
        return Stream.of("query-account", "query-collection", "query-collections");
    }

    private static APIGatewayV2HTTPEvent event(String name) {
        return SampleEvents.read(name, APIGatewayV2HTTPEvent.class);
    }

    private static JsonNode description() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        }
    }
}
