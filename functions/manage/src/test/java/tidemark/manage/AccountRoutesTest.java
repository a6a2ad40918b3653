package tidemark.manage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.http.Role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts are added, changed under the ETag that the caller knows, paused, resumed, stopped and purged, each by who may. */
class AccountRoutesTest {

    private static final Address MUSEUM = new Address(new Platform("bluesky"), "museum.example");

    private final ManageFixture fixture = new ManageFixture();

    @BeforeEach
    void add() {
        assertEquals(201, add("{\"platform\":\"bluesky\",\"handle\":\"museum.example\","
                + "\"organization\":\"Museum\",\"team\":\"Press\",\"tags\":[\"art\",\"north\"],\"core\":true}")
                .getStatusCode());
    }

    @Test
    void addsAnAccountAndSaysWhereItIs() {
        APIGatewayV2HTTPResponse added = add("{\"url\":\"https://github.com/nasa\",\"organization\":\"NASA\"}");

        assertEquals(201, added.getStatusCode());
        assertEquals("/api/v1/accounts/github/nasa", added.getHeaders().get("Location"));
        JsonNode json = json(added);
        assertEquals("nasa", json.path("handle").asText());
        assertEquals("active", json.path("status").asText());
        assertEquals("W/\"1-", Objects.requireNonNull(added.getHeaders().get("ETag")).substring(0, 5));
    }

    @Test
    void refusesAnAccountThatIsThereAlreadyUnlessTheRequestIsRepeatedByItsKey() {
        String body = "{\"platform\":\"bluesky\",\"handle\":\"@Museum.example\",\"organization\":\"Museum\"}";

        assertEquals(409, add(body).getStatusCode());
        APIGatewayV2HTTPEvent repeated = event("manage-add", Role.EDITOR, body);
        repeated.getHeaders().put("idempotency-key", "k-1");
        assertEquals(201, answer(repeated).getStatusCode());
        repeated.setBody(body.replace("Museum\"}", "Other\"}"));
        assertEquals(409, answer(repeated).getStatusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"{} | organization",
            "{\"organization\":\"O\"} | platform", "{\"organization\":\"O\",\"platform\":\"github\"} | handle",
            "{\"organization\":\"O\",\"platform\":\"myspace\",\"handle\":\"a\"} | platform",
            "{\"organization\":\"O\",\"platform\":\"github\",\"handle\":\"a b c\"} | handle",
            "{\"organization\":\"O\",\"platform\":\"github\",\"handle\":\"a\",\"bogus\":1} | bogus",
            "{\"organization\":\" \",\"platform\":\"github\",\"handle\":\"a\"} | organization",
            "{\"organization\":\"O\",\"url\":\"https://example.org/a\"} | url",
            "{\"organization\":\"O\",\"platform\":\"github\",\"handle\":\"a\",\"tags\":\"t\"} | tags",
            "{\"organization\":\"O\",\"platform\":\"github\",\"handle\":\"a\",\"core\":1} | core",
            "{\"organization\":\"O\",\"platform\":\"github\",\"handle\":\"a\",\"url\":\"javascript:1\"} | url",
            "[] | body", "{\"organization\":\"O\",\"organization\":\"P\"} | body", "nonsense | body"})
    void namesWhatIsWrongWithANewAccount(String body, String parameter) {
        APIGatewayV2HTTPResponse refused = add(body);

        assertEquals(400, refused.getStatusCode());
        assertTrue(json(refused).path("errors").findValuesAsText("parameter").contains(parameter), refused.getBody());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void refusesAKeyThatIsTooShortOrTooLong(int length) {
        APIGatewayV2HTTPEvent event = ManageFixture.event("manage-add");
        event.getHeaders().put("idempotency-key", "k".repeat(length));
        APIGatewayV2HTTPResponse refused = answer(event);

        assertEquals(400, refused.getStatusCode());
        assertEquals("Idempotency-Key", json(refused).path("errors").path(0).path("parameter").asText());
    }

    @Test
    void countsTagsAsTheyAreGiven() {
        assertEquals(200, change("{\"tags\":[" + "\"a\",".repeat(19) + "\"a\"]}", null).getStatusCode());
        assertEquals(400, change("{\"tags\":[" + "\"a\",".repeat(20) + "\"a\"]}", null).getStatusCode());
    }

    @Test
    void changesWhatTheRequestNamesAndLeavesTheRest() {
        APIGatewayV2HTTPResponse changed = change("{\"organization\":\"The Museum\",\"team\":null}", null);

        assertEquals(200, changed.getStatusCode());
        Account account = account();
        assertEquals("The Museum", account.organization());
        assertEquals(Optional.empty(), Optional.ofNullable(account.team()));
        assertEquals(List.of("art", "north"), List.copyOf(account.tags()));
        assertTrue(account.core());
        assertEquals(json(changed).path("revision").asLong(), account.rev());
    }

    @Test
    void removesTagsAndTheCoreFlagByNull() {
        change("{\"tags\":null,\"core\":null}", null);

        assertTrue(account().tags().isEmpty());
        assertEquals(false, account().core());
    }

    @Test
    void changesOnlyWhatIsStillAsTheCallerKnowsIt() {
        String tag = change("{\"type\":\"museum\"}", null).getHeaders().get("ETag");

        assertEquals(200, change("{\"organization\":\"Other\"}", tag).getStatusCode());
        assertEquals(412, change("{\"organization\":\"Third\"}", tag).getStatusCode());
        assertEquals(200, change("{\"organization\":\"Third\"}", "*").getStatusCode());
        assertEquals("Third", account().organization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"organization\":null}", "{\"platform\":\"x\"}", "{\"status\":\"paused\"}", "[]", "",
            "{\"tags\":[\"\"]}", "{\"tags\":[1]}", "{\"team\":5}"})
    void refusesAWrongChangeAndChangesNothing(String body) {
        Account before = account();

        assertEquals(400, change(body, null).getStatusCode());

        assertEquals(before, account());
    }

    @Test
    void pausesResumesAndStops() {
        assertEquals(200, delete("mode=pause", Role.EDITOR).getStatusCode());
        assertEquals(Account.Status.PAUSED, account().status());
        assertEquals(200, answer(event("manage-resume", Role.EDITOR, null)).getStatusCode());
        assertEquals(Account.Status.ACTIVE, account().status());
        assertEquals("stopped", json(delete("mode=stop", Role.EDITOR)).path("status").asText());
    }

    @Test
    void onlyAnAdminPurges() {
        assertEquals(403, delete("mode=purge", Role.EDITOR).getStatusCode());
        assertEquals("Museum", account().organization());

        AccountId id = account().id();
        assertEquals(204, delete("mode=purge", Role.ADMIN).getStatusCode());

        assertEquals(Optional.empty(), fixture.stores.accounts().resolve(MUSEUM));
        assertTrue(fixture.stores.accounts().removed(id).isPresent());
        assertEquals(404, delete("mode=purge", Role.ADMIN).getStatusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mode=", "mode=all", "mode=pause&mode=stop", "mode=pause&x=1", "mode=%zz"})
    void refusesAnUnknownMode(String query) {
        assertEquals(400, delete(query, Role.ADMIN).getStatusCode());
        assertEquals(Account.Status.ACTIVE, account().status());
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        APIGatewayV2HTTPEvent change = event("manage-change", Role.EDITOR, "[]");
        for (String path : List.of("bluesky/nobody.example", "myspace/x", "bluesky/%FF", "bluesky/", "bluesky")) {
            change.setRawPath("/api/v1/accounts/" + path);
            assertEquals(404, answer(change).getStatusCode(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manage-add", "manage-change", "manage-pause", "manage-resume", "manage-purge"})
    void viewersAndStrangersChangeNothing(String name) {
        Account before = account();

        assertEquals(403, answer(event(name, Role.VIEWER, "{}")).getStatusCode());
        APIGatewayV2HTTPEvent stranger = ManageFixture.event(name);
        stranger.getRequestContext().setAuthorizer(null);
        assertEquals(401, answer(stranger).getStatusCode());

        assertEquals(before, account());
    }

    private APIGatewayV2HTTPResponse add(String body) {
        return answer(event("manage-add", Role.EDITOR, body));
    }

    private APIGatewayV2HTTPResponse change(String body, @Nullable String match) {
        APIGatewayV2HTTPEvent event = event("manage-change", Role.EDITOR, body);
        if (match != null) {
            event.getHeaders().put("if-match", match);
        }
        return answer(event);
    }

    private APIGatewayV2HTTPResponse delete(String query, Role role) {
        APIGatewayV2HTTPEvent event = event("manage-pause", role, null);
        event.setRawQueryString(query);
        return answer(event);
    }

    private static APIGatewayV2HTTPEvent event(String name, Role role, @Nullable String body) {
        APIGatewayV2HTTPEvent event = ManageFixture.event(name);
        event.getRequestContext().getAuthorizer().getJwt()
                .setClaims(Map.of(Role.CLAIM, "[" + role.key() + "]"));
        event.setBody(body);
        return event;
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        return fixture.handle(event).result();
    }

    private Account account() {
        AccountId id = fixture.stores.accounts().resolve(MUSEUM).orElseThrow();
        return Objects.requireNonNull(fixture.stores.accounts().entries(List.of(id)).get(id)).account();
    }

    private static JsonNode json(APIGatewayV2HTTPResponse response) {
        try {
            return tidemark.aws.http.Json.MAPPER.readTree(response.getBody());
        } catch (java.io.IOException notJson) {
            throw new java.io.UncheckedIOException(notJson);
        }
    }
}
