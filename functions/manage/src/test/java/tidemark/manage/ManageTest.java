package tidemark.manage;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import tidemark.aws.http.Role;
import tidemark.ledger.WriteUncertain;
import tidemark.run.RunId;
import tidemark.testing.handler.Invocation;
import tidemark.testing.handler.Observation;
import tidemark.testing.handler.SampleEvents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.manage.ManageFixture.COLLECT;
import static tidemark.manage.ManageFixture.HISTORY;
import static tidemark.manage.ManageFixture.IMPORT;
import static tidemark.manage.ManageFixture.event;
import static tidemark.manage.ManageFixture.json;

/** The writing routes serve editors only, and report a wrong request, a conflict, an outage and a fault of the server each as such. */
class ManageTest {

    private static final Map<String, Integer> STATUSES = Map.of(COLLECT, 202, IMPORT, 200, IMPORT + "-encoded", 200,
            HISTORY, 200, "manage-add", 201, "manage-change", 200, "manage-pause", 200, "manage-resume", 200,
            "manage-purge", 204, "manage-open-import", 201);

    private final ManageFixture fixture = new ManageFixture();

    @Test
    void answersEverySampleWithItsStatus() {
        Map<String, Integer> expected = new HashMap<>(STATUSES);
        for (String name : SampleEvents.names("manage-")) {
            if (name.endsWith("-viewer")) {
                expected.put(name, 403);
            } else if (name.endsWith("-no-token")) {
                expected.put(name, 401);
            }
        }
        Map<String, Integer> statuses = new HashMap<>();
        SampleEvents.names("manage-").forEach(name -> {
            ManageFixture own = new ManageFixture();
            own.importSample();
            statuses.put(name, own.handle(event(name)).result().getStatusCode());
        });

        assertEquals(expected, statuses);
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLECT, IMPORT, HISTORY})
    void doesNothingForCallersWhoMayNot(String name) {
        Observation<APIGatewayV2HTTPResponse> viewer = fixture.handle(name + "-viewer");
        Observation<APIGatewayV2HTTPResponse> stranger = fixture.handle(name + "-no-token");

        assertEquals("Bearer", stranger.result().getHeaders().get("WWW-Authenticate"));
        assertEquals("application/problem+json", viewer.result().getHeaders().get("Content-Type"));
        assertEquals(0, viewer.metric("ApiFaults"));
        assertTrue(fixture.stores.accounts().isEmpty());
        assertEquals(List.of(), fixture.stores.runs().latest(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLECT, IMPORT, HISTORY})
    void readsTheRoleFromTheGroupsOfTheToken(String name) {
        int served = name.equals(COLLECT) ? 202 : 200;
        fixture.importSample();

        assertEquals(served, status(withGroups(name, "[viewer admin]")));
        assertEquals(served, status(withGroups(name, "[editor viewer]")));
        assertEquals(401, status(withGroups(name, "[accounting]")));
        assertEquals(401, status(withGroups(name, "")));
        APIGatewayV2HTTPEvent groupless = event(name);
        groupless.getRequestContext().getAuthorizer().getJwt().setClaims(Map.of("sub", "editor"));
        assertEquals(401, status(groupless));
    }

    @Test
    void opensARunForTheNamedAccountsAndSendsItsChunk() {
        fixture.importSample();

        Observation<APIGatewayV2HTTPResponse> done = fixture.handle(COLLECT);

        String id = json(done).path("id").asText();
        assertEquals("/api/v1/collections/" + id, done.result().getHeaders().get("Location"));
        assertEquals(List.of(id), fixture.stores.runs().open().stream().map(RunId::text).toList());
        assertEquals(id, fixture.queue.poll().orElseThrow().chunk().run().text());
        assertEquals(Map.of("RunsOpened", 1.0, "ApiRequests", 1.0, "ApiFaults", 0.0), done.metrics());
    }

    @Test
    void sameKeyLeadsToTheSameRunAndToAConflictForOtherAccounts() {
        fixture.importSample();
        String id = json(fixture.handle(COLLECT)).path("id").asText();

        Observation<APIGatewayV2HTTPResponse> again = fixture.handle(COLLECT);
        assertEquals(id, json(again).path("id").asText());
        assertEquals(0, again.metric("RunsOpened"));
        APIGatewayV2HTTPEvent other = event(COLLECT);
        other.setBody("{\"accounts\":\"bluesky\"}");
        assertEquals(409, status(other));
        assertEquals(1, fixture.stores.runs().latest(10).size());
    }

    @Test
    void takesKeysOfOneTo255CharactersWhateverTheCaseOfTheHeader() {
        fixture.importSample();

        assertEquals(202, status(withHeader(COLLECT, "idempotency-key", "k")));
        assertEquals(202, status(withHeader(COLLECT, "idempotency-key", "k".repeat(255))));
        assertEquals(400, status(withHeader(COLLECT, "idempotency-key", "k".repeat(256))));
        assertEquals(400, status(withHeader(COLLECT, "Idempotency-Key", " ")));
        assertEquals(400, status(withHeader(COLLECT, "IDEMPOTENCY-KEY", "")));
        assertEquals(2, fixture.stores.runs().latest(10).size());
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        APIGatewayV2HTTPEvent collect = event(COLLECT);
        collect.setBody(" ".repeat(CollectRequest.LARGEST + 1));
        assertEquals(413, status(collect));
        APIGatewayV2HTTPEvent list = event(IMPORT);
        list.setIsBase64Encoded(true);
        list.setBody(Base64.getEncoder().encodeToString(new byte[ImportRoute.LARGEST + 1]));
        assertEquals(413, status(list));
    }

    @Test
    void readsAnEncodedListInTheEncodingThatTheHeaderNames() {
        fixture.handle(IMPORT + "-encoded");

        assertEquals(List.of("Musée Übersee"), organizations());
    }

    @Test
    void readsAListThatCameAsTextAsTheTextItIs() {
        APIGatewayV2HTTPEvent text = withHeader(IMPORT, "content-type", "text/csv; charset=windows-1252");
        text.setBody("platform,handle,organization\nbluesky,museum.example,Musée Übersee\n");

        assertEquals(200, status(text));
        assertEquals(List.of("Musée Übersee"), organizations());
    }

    @Test
    void refusesAListThatIsNotInTheEncodingItSays() {
        APIGatewayV2HTTPEvent wrong = event(IMPORT + "-encoded");
        wrong.setHeaders(Map.of("content-type", "text/csv; charset=utf-8"));
        assertEquals(400, status(wrong));
        wrong.setHeaders(Map.of("content-type", "text/csv; charset=klingon"));
        assertEquals(400, status(wrong));
        wrong.setBody(Base64.getEncoder().encodeToString("platform,handle,organization\nbluesky,museum.example,Übersee"
                .getBytes(Charset.forName("UTF-16LE"))));
        wrong.setHeaders(Map.of("Content-Type", "text/csv; charset=\"UTF-16LE\""));
        assertEquals(200, status(wrong));
        assertEquals(List.of("Übersee"), organizations());
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLECT, IMPORT, HISTORY})
    void faultOfOursTellsItsRequestAndNothingElse(String name) {
        fixture.failure = new IllegalArgumentException("secret detail of table Ledger");

        Observation<APIGatewayV2HTTPResponse> done = fixture.handle(name);

        assertEquals(500, done.result().getStatusCode());
        assertTrue(done.result().getBody().contains(Invocation.REQUEST_ID));
        assertFalse(done.result().getBody().contains("secret"));
        assertFalse(done.result().getBody().contains("IllegalArgument"));
        assertEquals(1, done.metric("ApiFaults"));
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLECT, IMPORT, HISTORY})
    void outageTellsWhenToTryAgain(String name) {
        for (RuntimeException outage : List.of(new WriteUncertain("secret"),
                DynamoDbException.builder().statusCode(503).message("secret").build())) {
            fixture.failure = outage;
            Observation<APIGatewayV2HTTPResponse> done = fixture.handle(name);
            assertEquals(503, done.result().getStatusCode());
            assertEquals("5", done.result().getHeaders().get("Retry-After"));
            assertFalse(done.result().getBody().contains("secret"));
        }
    }

    @Test
    void routeThatIsNotItsOwnIsNotFound() {
        APIGatewayV2HTTPEvent other = event(COLLECT);
        other.setRouteKey("DELETE /api/v1/collections");
        assertEquals(404, status(other));
    }

    private int status(APIGatewayV2HTTPEvent event) {
        return fixture.handle(event).result().getStatusCode();
    }

    private List<String> organizations() {
        List<String> organizations = new ArrayList<>();
        fixture.stores.accounts().walk(entry -> organizations.add(entry.account().organization()));
        return organizations;
    }

    private static APIGatewayV2HTTPEvent withGroups(String name, String groups) {
        APIGatewayV2HTTPEvent event = event(name);
        event.getRequestContext().getAuthorizer().getJwt().setClaims(Map.of("sub", "caller", Role.CLAIM, groups));
        return event;
    }

    private static APIGatewayV2HTTPEvent withHeader(String name, String header, String value) {
        APIGatewayV2HTTPEvent event = event(name);
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.keySet().removeIf(header::equalsIgnoreCase);
        headers.put(header, value);
        event.setHeaders(headers);
        return event;
    }
}
