package tidemark.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tidemark.local.lambda.InvocationResult;
import tidemark.local.template.EventSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Callers that send slowly, or stop: the gateway waits a limited time for a head, a body and the end of a refused body. */
@Timeout(60)
class SlowCallersTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");

    private final LocalTokens identity = new LocalTokens(InstantSource.system());
    private final Gateway hasty = open(LONG, Duration.ofSeconds(1), LONG);

    private Gateway open(Duration idle, Duration head, Duration arrival) {
        Limits limits = new Limits(80_000, 1_000, 100_000, 8_192, 300, 300, idle, head, arrival);
        return Gateway.open(0, limits,
                List.of(new EventSource.FromHttp("Query", "GET", "/api/v1/grid"),
                        new EventSource.FromHttp("Manage", "POST", "/api/v1/collections")),
                Map.of("Query", event -> new InvocationResult.Answered("{\"statusCode\":200,\"body\":\"grid\"}"),
                        "Manage", event -> new InvocationResult.Answered("{\"statusCode\":202,\"body\":\"taken\"}")),
                identity, NoFiles.files(), InstantSource.system());
    }

    @AfterEach
    void close() {
        hasty.close();
    }

    @Test
    void aHeadThatComesByteByByteIsNotWaitedFor() throws IOException {
        try (Socket socket = sent("GET /api/v1/grid HTTP/1.1\r\nX: ", hasty)) {
            trickle(socket);
        }
    }

    @Test
    void theNextHeadOfAConnectionHasItsOwnTime() throws IOException {
        String get = "GET /api/v1/grid HTTP/1.1\r\nHost: 127.0.0.1:" + hasty.port() + "\r\n\r\n";
        try (Socket kept = sent(get, hasty)) {
            assertTrue(answer(kept).contains(" 200 "));
            try (Socket other = sent("GET", hasty)) {
                trickle(other);
            }
            write(kept, get);
            assertTrue(answer(kept).contains(" 200 "), "what stands still between two requests is not a slow head");
            write(kept, "GET /api/v1/grid");
            trickle(kept);
        }
    }

    @Test
    void aBodyMayTakeLongerThanAHead() throws IOException {
        try (Socket slow = sent(post(hasty, "100") + "x".repeat(50), hasty)) {
            try (Socket other = sent("GET", hasty)) {
                trickle(other);
            }
            write(slow, "x".repeat(50));
            assertTrue(answer(slow).contains(" 202 "));
        }
    }

    @Test
    void aBodyThatStallsIsToldSoAndTheConnectionEnds() throws IOException {
        for (String part : List.of("x".repeat(50), "")) {
            try (Gateway impatient = open(Duration.ofSeconds(1), LONG, LONG);
                    Socket stalled = sent(post(impatient, "100") + part, impatient)) {
                String all = new String(stalled.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(all.startsWith("HTTP/1.1 408 "), all);
                assertTrue(all.contains("\"title\":\"Request Timeout\""), all);
                assertTrue(all.contains("\"instance\":\"/api/v1/collections\""), all);
            }
        }
    }

    @Test
    void anUnwantedBodyIsNotTakenForEver() throws IOException {
        try (Gateway impatient = open(LONG, LONG, Duration.ofSeconds(1));
                Socket large = sent(post(impatient, "90000"), impatient)) {
            assertTrue(answer(large).contains(" 413 "));
            trickle(large);
        }
    }

    /** Sends a byte at intervals until the gateway has closed the connection; its answers before that are ignored. */
    private static void trickle(Socket socket) throws IOException {
        socket.setSoTimeout(20);
        int read = 0;
        while (read >= 0) {
            try {
                write(socket, "x");
                read = socket.getInputStream().read();
            } catch (SocketTimeoutException open) {
                read = 0;
            } catch (SocketException closed) {
                read = -1;
            }
        }
    }

    private String post(Gateway to, String length) {
        return "POST /api/v1/collections HTTP/1.1\r\nHost: 127.0.0.1:" + to.port() + "\r\nContent-Length: " + length
                + "\r\nAuthorization: Bearer " + identity.issue("editor") + "\r\n\r\n";
    }

    private static Socket sent(String text, Gateway to) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.port());
        write(socket, text);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** One answer, head and body. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertTrue(next >= 0, () -> "ended after " + head);
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        assertTrue(length.find(), head.toString());
        byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        assertEquals(Integer.parseInt(length.group(1)), body.length);
        return head + new String(body, StandardCharsets.UTF_8);
    }
}
