package tidemark.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.local.Patience;
import tidemark.local.lambda.InvocationResult;
import tidemark.local.template.EventSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The limits of the gateway, tested over bare sockets. */
class GatewayLimitsTest {
    private static final Limits SMALL = small(Duration.ofMinutes(1));
    private static final Limits HASTY = small(Duration.ofMillis(300));
    private static final List<EventSource.FromHttp> ROUTES = List.of(
            new EventSource.FromHttp("Query", "GET", "/api/v1/grid"),
            new EventSource.FromHttp("Manage", "POST", "/api/v1/collections"), EventSource.FromHttp.rest("Rest"));

    private final LocalTokens identity = new LocalTokens(InstantSource.system());
    private final AtomicInteger invoked = new AtomicInteger();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final Gateway gateway = open(SMALL);

    private static Limits small(Duration idle) {
        return new Limits(80_000, 1_000, 100_000, 8_192, 300, 300, idle, Duration.ofMinutes(1),
                Duration.ofMinutes(1));
    }

    private Gateway open(Limits limits) {
        return Gateway.open(0, limits, ROUTES,
                Map.of("Query", event -> answer("{\"statusCode\":200,\"body\":\"grid\"}"),
                        "Manage", event -> answer("{\"statusCode\":202,\"body\":\"taken\"}"), "Rest", this::rest),
                identity, NoFiles.files(), InstantSource.system());
    }

    private InvocationResult answer(String json) {
        invoked.incrementAndGet();
        return new InvocationResult.Answered(json);
    }

    private InvocationResult rest(String event) {
        if (event.contains("/slow")) {
            await();
        }
        if (event.contains("/huge")) {
            return answer("{\"statusCode\":200,\"body\":\"" + "x".repeat(HttpAnswers.LARGEST) + "\"}");
        }
        return answer(event.contains("\"method\":\"HEAD\"")
                ? "{\"statusCode\":200,\"headers\":{\"content-length\":\"1234\"},\"body\":\"\"}"
                : "{\"statusCode\":404,\"body\":" + (event.contains("\"routeKey\":\"$default\"") ? "\"rest\"" : "\"\"")
                        + "}");
    }

    private void await() {
        try {
            slow.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        slow.countDown();
        gateway.close();
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsReadUnlessItsSenderMayWrite() throws IOException {
        try (Socket anonymous = sent(post(50_000, null));
                Socket viewer = sent(post(50_000, "viewer"));
                Socket reader = sent(head("GET /api/v1/grid", "Content-Length: 50000"))) {
            assertTrue(firstLine(anonymous).contains(" 401 "));
            assertTrue(firstLine(viewer).contains(" 403 "));
            assertTrue(firstLine(reader).contains(" 413 "));
        }
        assertEquals(0, invoked.get());
        try (Socket larger = sent(post(80_001, "editor"))) {
            assertTrue(firstLine(larger).contains(" 413 "));
        }
        assertTrue(all(post(900, null) + "x".repeat(900)).contains("taken"), "a small body is the function's to judge");
    }

    @Test
    void aBodyOfUndeclaredLengthHasTheSameLimits() throws IOException {
        String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
        assertTrue(all(head("POST /api/v1/collections", "Transfer-Encoding: chunked") + chunk + "0\r\n\r\n")
                .startsWith("HTTP/1.1 401"));
        assertTrue(all(head("POST /api/v1/collections", "Transfer-Encoding: chunked", bearer("editor"))
                + chunk.repeat(79) + "0\r\n\r\n").startsWith("HTTP/1.1 413"));
    }

    @Test
    @Timeout(60)
    void bodiesInFlightTakeNoMoreThanTheirSum() throws IOException, InterruptedException {
        String large = post(70_000, "editor") + "x".repeat(70_000);
        String refused = "";
        while (refused.isEmpty()) {
            try (Socket half = sent(post(75_000, "editor") + "x".repeat(100))) {
                refused = busy(large, half);
                if (!refused.isEmpty()) {
                    assertTrue(all(post(900, "editor") + "x".repeat(900)).contains("taken"));
                    write(half, "x".repeat(74_900));
                    assertTrue(firstLine(half).contains(" 202 "));
                }
            }
        }
        assertTrue(refused.contains("Retry-After: 2"), refused);
        assertTrue(refused.contains("application/problem+json"), refused);
        Patience.until("room after the answer", () -> taken(large));
    }

    private boolean taken(String request) {
        try {
            return all(request).contains("taken");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The answer to a body for which another left no room; empty if it came first and the other was refused. */
    private String busy(String large, Socket half) throws IOException {
        while (half.getInputStream().available() == 0) {
            String answer = all(large);
            if (answer.startsWith("HTTP/1.1 503")) {
                return answer;
            }
        }
        return "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /api/v1/gr", "GET /api/v1/grid HTTP/1.1\r\nHost: 127.0.0.1",
            "POST /local/token HTTP/1.1\r\nHost: HOST\r\nContent-Length: 40\r\n\r\n{\"role\""})
    void whatIsHalfSentEndsAfterATime(String half) throws IOException {
        try (Gateway hasty = open(HASTY);
                Socket socket = sent(half.replace("HOST", "127.0.0.1:" + hasty.port()), hasty)) {
            assertTrue(socket.getInputStream().readAllBytes().length < 2_000);
        }
    }

    @Test
    void aFunctionMayTakeLongerThanAConnectionMayStandStill() throws IOException {
        try (Gateway hasty = open(HASTY);
                Socket waiting = sent("GET /slow HTTP/1.1\r\nHost: 127.0.0.1:" + hasty.port() + "\r\n\r\n", hasty);
                Socket idle = sent("GET /", hasty)) {
            idle.getInputStream().readAllBytes();
            slow.countDown();
            assertTrue(firstLine(waiting).contains(" 404 "));
        }
    }

    @Test
    void twoHundredAtOnceAreAllAnswered() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try (Gateway patient = open(Limits.USUAL)) {
            for (int n = 0; n < 200; n++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), patient.port()));
            }
            for (Socket socket : sockets) {
                write(socket, "GET /api/v1/grid HTTP/1.1\r\nHost: 127.0.0.1:" + patient.port() + "\r\n\r\n");
            }
            for (Socket socket : sockets) {
                assertTrue(firstLine(socket).contains(" 200 "));
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GET /api/v1/grid?q=%zz, 400", "GET /api/v1/grid?q=100%, 400", "GET /api/v1/accounts/x/%4, 400",
            "HEAD /api/v1/%, 400", "GET /a%2Fx, 404", "GET /api/v1/grid?q=%7C|, 200", "GET /local/token, 405"})
    void whatIsMalformedIsAProblem(String line, int status) throws IOException {
        String answer = all(head(line, "Connection: close"));
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(status == 200 || line.contains("2F") || answer.contains("application/problem+json"), answer);
    }

    @Test
    void aHeadThatIsTooLargeOrNoHttpIsAProblem() throws IOException {
        for (String broken : List.of(head("GET /" + "x".repeat(9_000)), head("GET /", "X: " + "y".repeat(9_000)),
                head("GET /", "Content-Length: many"))) {
            String answer = all(broken);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.length() < 2_000);
        }
    }

    @Test
    void anAnswerThatLambdaWouldNotTakeIsAFault() throws IOException {
        String answer = all(head("GET /huge", "Connection: close"));
        assertTrue(answer.startsWith("HTTP/1.1 500"), answer.substring(0, 100));
        assertTrue(answer.contains("application/problem+json"));
    }

    @Test
    void anEventThatLambdaWouldNotTakeIsTooLarge() throws IOException {
        assertTrue(all(head("POST /api/v1/collections", bearer("editor"), "Content-Type: application/octet-stream",
                "Content-Length: 70000") + "x".repeat(70_000)).startsWith("HTTP/1.1 413"));
        assertEquals(0, invoked.get());
    }

    @Test
    void theDefaultRouteTakesWhatNoOtherTakesAndHeadKeepsItsHeaders() throws IOException {
        String rest = all(head("DELETE /api/v1/grid", "Connection: close"));
        assertTrue(rest.endsWith("rest"), rest);
        String head = all(head("HEAD /api/v1/grid/", "Connection: close"));
        assertTrue(head.contains("Content-Length: 1234\r\n"), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
        String page = all(head("HEAD /", "Connection: close"));
        assertTrue(page.startsWith("HTTP/1.1 200") && page.endsWith("\r\n\r\n"), page);
        assertFalse(page.contains("Content-Length: 0"), page);
        assertTrue(all(head("OPTIONS /", "Connection: close")).contains("Allow: GET, HEAD, OPTIONS"));
    }

    private String post(int length, @Nullable String role) {
        return "POST /api/v1/collections HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + length
                + (role == null ? "" : "\r\n" + bearer(role)) + "\r\n\r\n";
    }

    private String bearer(String role) {
        return "Authorization: Bearer " + identity.issue(role);
    }

    private String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port() + "\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
    }

    private Socket sent(String text) throws IOException {
        return sent(text, gateway);
    }

    private static Socket sent(String text, Gateway to) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.port());
        write(socket, text);
        return socket;
    }

    private String all(String text) throws IOException {
        try (Socket socket = sent(text)) {
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
