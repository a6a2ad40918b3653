package tidemark.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tidemark.local.StartFailure;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.template.EventSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GatewayTest {
    private static final List<EventSource.FromHttp> ROUTES = List.of(
            new EventSource.FromHttp("Query", "GET", "/api/v1/accounts"),
            new EventSource.FromHttp("Query", "GET", "/api/v1/accounts/{platform}/{handle+}"),
            new EventSource.FromHttp("Manage", "POST", "/api/v1/accounts/import"),
            new EventSource.FromHttp("Query", "GET", "/api/v1/openapi.json"),
            new EventSource.FromHttp("Manage", "POST", "/api/v1/collections"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));
    private final AtomicReference<JsonNode> event = new AtomicReference<>();
    private final AtomicReference<InvocationResult> answer = new AtomicReference<>(
            new InvocationResult.Answered("{\"statusCode\":204}"));
    private final LocalTokens identity = new LocalTokens(now::get);
    private final Gateway gateway = Gateway.open(0, ROUTES, Map.of("Query", this::invoke, "Manage", this::invoke),
            identity, NoFiles.files(), now::get);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    @Test
    void turnsARequestIntoTheEventOfPayloadFormatTwo() throws Exception {
        get("/api/v1/accounts/mastodon/museum%40example.social%2Fx?a=1&a=2&b=x%20y", "Cookie", "one=1; two=2", "X-Tag",
                "t");
        JsonNode seen = seen();
        assertEquals("2.0", seen.path("version").asText());
        assertEquals("GET /api/v1/accounts/{platform}/{handle+}", seen.path("routeKey").asText());
        assertEquals("museum@example.social/x", seen.at("/pathParameters/handle").asText());
        assertEquals("1,2", seen.at("/queryStringParameters/a").asText());
        assertEquals("x y", seen.at("/queryStringParameters/b").asText());
        assertEquals("a=1&a=2&b=x%20y", seen.path("rawQueryString").asText());
        assertEquals("two=2", seen.at("/cookies/1").asText());
        assertEquals("t", seen.at("/headers/x-tag").asText());
        assertTrue(seen.at("/headers/cookie").isMissingNode());
        assertEquals("GET", seen.at("/requestContext/http/method").asText());
        assertFalse(seen.path("isBase64Encoded").asBoolean());
    }

    @Test
    void aGreedyVariableTakesTheRestOfThePath() throws Exception {
        get("/api/v1/accounts/linkedin/company/esa");
        assertEquals("company/esa", seen().at("/pathParameters/handle").asText());
    }

    @Test
    void binaryBodiesTravelInBase64AndTextDoesNot() throws Exception {
        post("/api/v1/accounts/import", "platform,handle\nä".getBytes(StandardCharsets.UTF_8), "Content-Type",
                "text/csv");
        assertEquals("platform,handle\nä", seen().path("body").asText());
        post("/api/v1/accounts/import", new byte[]{0, -1}, "Content-Type", "application/octet-stream");
        assertEquals("AP8=", seen().path("body").asText());
        assertTrue(seen().path("isBase64Encoded").asBoolean());
    }

    @Test
    void noByteOfATextIsLostOnItsWay() throws Exception {
        byte[] latin = "Universit\u00E9".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "\uFEFFa".getBytes(StandardCharsets.UTF_16LE);
        for (String type : List.of("text/csv", "text/csv; charset=windows-1252", "TEXT/CSV;charset=\"utf-8\"",
                "application/json")) {
            for (byte[] body : List.of(latin, wide)) {
                post("/api/v1/accounts/import", body, "Content-Type", type);
                assertTrue(seen().path("isBase64Encoded").asBoolean(), type);
                assertArrayEquals(body, seen().path("body").binaryValue(), type);
            }
        }
        post("/api/v1/accounts/import", "Universit\u00E9".getBytes(StandardCharsets.UTF_8), "Content-Type",
                "text/csv; charset=UTF-8");
        assertEquals("Universit\u00E9", seen().path("body").asText());
    }

    @Test
    void givesStatusHeadersCookiesAndBinaryBodiesBack() throws Exception {
        answer.set(new InvocationResult.Answered(
                "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/gzip\",\"etag\":\"x\"},"
                        + "\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"AP8=\",\"isBase64Encoded\":true}"));
        HttpResponse<byte[]> response = get("/api/v1/accounts");
        assertArrayEquals(new byte[]{0, -1}, response.body());
        assertEquals(List.of("application/gzip"), response.headers().allValues("content-type"));
        assertEquals(List.of("a=1", "b=2"), response.headers().allValues("set-cookie"));
    }

    @Test
    void anAnswerWithoutStatusIsTheBodyItself() throws Exception {
        answer.set(new InvocationResult.Answered("{\"data\":[]}"));
        HttpResponse<byte[]> response = get("/api/v1/accounts");
        assertEquals(200, response.statusCode());
        assertEquals("{\"data\":[]}", new String(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void aFailedFunctionIsAnInternalErrorThatTellsNothing() throws Exception {
        answer.set(new InvocationResult.Failed("java.lang.IllegalStateException", "secret"));
        HttpResponse<byte[]> response = get("/api/v1/accounts");
        assertEquals(500, response.statusCode());
        assertFalse(new String(response.body(), StandardCharsets.UTF_8).contains("secret"));
    }

    @Test
    void anUnknownPathIs404AndAnotherMethod405WithAllow() throws Exception {
        HttpResponse<byte[]> unknown = get("/api/v1/nothing");
        assertEquals(404, unknown.statusCode());
        assertEquals(List.of("application/problem+json"), unknown.headers().allValues("content-type"));
        assertTrue(
                new String(unknown.body(), StandardCharsets.UTF_8).contains("/api/v1/openapi.json describes the API"));
        HttpResponse<byte[]> other = post("/api/v1/accounts", new byte[0]);
        assertEquals(405, other.statusCode());
        assertEquals(List.of("GET"), other.headers().allValues("allow"));
        assertEquals(405, get("/api/v1/accounts/import").statusCode());
    }

    @Test
    void aForeignHostIsRefused() throws IOException {
        assertTrue(raw("GET /api/v1/accounts HTTP/1.1\r\nHost: evil.example:" + gateway.port())
                .startsWith("HTTP/1.1 403"));
        assertTrue(raw("GET /api/v1/accounts HTTP/1.1\r\nHost: 127.0.0.1").startsWith("HTTP/1.1 403"));
        assertTrue(
                raw("GET /api/v1/accounts HTTP/1.1\r\nHost: localhost:" + gateway.port()).startsWith("HTTP/1.1 204"));
    }

    @Test
    void aForeignOriginMayReadButChangesNothing() throws Exception {
        assertEquals(403, post("/api/v1/collections", new byte[0], "Origin", "https://evil.example").statusCode());
        assertEquals(403, post("/local/token", new byte[0], "Origin", "null").statusCode());
        assertEquals(204,
                post("/api/v1/collections", new byte[0], "Origin", "http://127.0.0.1:" + gateway.port()).statusCode());
        assertEquals(204, get("/api/v1/accounts", "Origin", "https://evil.example").statusCode());
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        assertEquals(413, post("/api/v1/accounts/import", new byte[Limits.USUAL.body() + 1], "Authorization",
                "Bearer " + identity.issue("editor")).statusCode());
    }

    @Test
    void aLocalTokenBringsItsClaimsToTheFunction() throws Exception {
        HttpResponse<byte[]> issued = post("/local/token", "{\"role\":\"editor\"}".getBytes(StandardCharsets.UTF_8));
        String token = read(new String(issued.body(), StandardCharsets.UTF_8)).path("token").asText();
        post("/api/v1/collections", new byte[0], "Authorization", "Bearer " + token);
        assertEquals("[editor]", seen().at("/requestContext/authorizer/jwt/claims/cognito:groups").asText());
        assertTrue(seen().at("/requestContext/authorizer/jwt/claims/exp").isTextual());
        get("/api/v1/accounts");
        assertTrue(seen().at("/requestContext/authorizer").isMissingNode());
    }

    @Test
    void aTokenThatIsForeignAlteredOrExpiredIs401() throws Exception {
        String token = identity.issue("admin");
        assertEquals(401, get("/api/v1/accounts", "Authorization", "Bearer " + new LocalTokens(now::get).issue("admin"))
                .statusCode());
        assertEquals(401,
                get("/api/v1/accounts", "Authorization", "Bearer " + token.substring(0, token.length() - 4) + "AAAA")
                        .statusCode());
        assertEquals(401, get("/api/v1/accounts", "Authorization", "Bearer nonsense").statusCode());
        now.updateAndGet(time -> time.plus(LocalTokens.LIFETIME).plusSeconds(120));
        assertEquals(401, get("/api/v1/accounts", "Authorization", "Bearer " + token).statusCode());
    }

    @Test
    void anUnknownRoleGetsNoToken() throws Exception {
        assertEquals(400, post("/local/token", "{\"role\":\"root\"}".getBytes(StandardCharsets.UTF_8)).statusCode());
        assertEquals(400, post("/local/token", "nonsense".getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    @Test
    void theFrontPageStandsAlone() throws Exception {
        HttpResponse<byte[]> page = get("/");
        assertEquals(200, page.statusCode());
        String text = new String(page.body(), StandardCharsets.UTF_8);
        assertFalse(text.contains("http://") || text.contains("https://"), "names another host");
        assertEquals(200, get("/progress.js").statusCode());
    }

    @Test
    void aTakenPortSaysWhatToDo() {
        StartFailure failure = assertThrows(StartFailure.class,
                () -> Gateway.open(gateway.port(), ROUTES, Map.of(), identity, NoFiles.files(), now::get));
        assertEquals("Port " + gateway.port() + " of 127.0.0.1 is taken; set TIDEMARK_PORT to a free one",
                failure.sentence());
    }

    private JsonNode seen() {
        return Objects.requireNonNull(event.get());
    }

    private InvocationResult invoke(String json) {
        event.set(read(json));
        return Objects.requireNonNull(answer.get());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET().build());
    }

    private HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws Exception {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
