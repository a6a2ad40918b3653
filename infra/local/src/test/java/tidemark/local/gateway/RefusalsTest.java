package tidemark.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.local.lambda.InvocationResult;
import tidemark.local.template.EventSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The answers of the gateway to requests that are not HTTP as it supports it; the connection ends with the answer. */
@Timeout(60)
class RefusalsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Gateway gateway = Gateway.open(0,
            new Limits(80_000, 1_000, 100_000, 8_192, 300, 300, LONG, LONG, LONG),
            List.of(new EventSource.FromHttp("Manage", "POST", "/api/v1/collections")),
            Map.of("Manage", event -> new InvocationResult.Answered("{\"statusCode\":202,\"body\":\"taken\"}")),
            new LocalTokens(InstantSource.system()), NoFiles.files(), InstantSource.system());

    @AfterEach
    void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "GET /a HTTP/1.1;H;Content-Length: many | 400 | Bad Request | /a | HTTP",
            "GET /a b c | 400 | Bad Request | - | HTTP", "X;; | 400 | Bad Request | - | HTTP",
            "GET /LONG HTTP/1.1;H | 414 | URI Too Long | - | URL",
            "GET /a HTTP/1.1;H;X: LONG | 431 | Request Header Fields Too Large | /a | headers",
            "POST /a HTTP/1.1;H;Expect: tea | 417 | Expectation Failed | /a | Expect",
            "PRI * HTTP/2.0;;SM; | 426 | Upgrade Required | - | HTTP/1.1",
            "GET /a HTTP/3.0;H | 505 | HTTP Version Not Supported | - | HTTP/1.1",
            "CONNECT 127.0.0.1:80 HTTP/1.1;H | 501 | Not Implemented | - | proxy",
            "CONNECT 127.0.0.1 HTTP/1.1;H | 501 | Not Implemented | - | proxy",
            "CONNECT 127.0.0.1:PORT HTTP/1.1;H | 501 | Not Implemented | - | proxy",
            "POST /api/v1/collections HTTP/1.1;H;Transfer-Encoding: chunked;;zz; | 400 | Bad Request | /api/v1/collections | body"})
    void eachHasItsOwnTitleAndSentence(String request, int status, String title, String path, String word)
            throws IOException {
        JsonNode problem = problem(request, status);
        assertEquals(title, problem.path("title").asText());
        assertEquals(path == null ? "" : path, problem.path("instance").asText());
        assertTrue(problem.path("detail").asText().contains(word), problem.toString());
    }

    @Test
    void aBodyThatIsCutShortIsABadRequest() throws IOException {
        try (Socket socket = sent("POST /api/v1/collections HTTP/1.1;H;Content-Length: 100;;half")) {
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("\"instance\":\"/api/v1/collections\""), answer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gzip, chunked", "chunked;Transfer-Encoding: chunked",
            "gzip;Transfer-Encoding: chunked"})
    void aTransferCodingThatIsNotReadIsRefused(String coding) throws IOException {
        String request = "POST /api/v1/collections HTTP/1.1;H;Connection: close;Transfer-Encoding: " + coding
                + ";;4;body;0;;";
        try (Socket socket = sent(request)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 501 ") || answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    private JsonNode problem(String request, int status) throws IOException {
        try (Socket socket = sent(request)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            return new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        }
    }

    /** Sends a request in which a semicolon stands for the end of a line and H for the header Host. */
    private Socket sent(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setSoTimeout(20_000);
        String text = request.replace(";H", ";Host: 127.0.0.1:" + gateway.port())
                .replace("PORT", Integer.toString(gateway.port())).replace("LONG", "x".repeat(9_000))
                .replace(";", "\r\n");
        socket.getOutputStream().write((text + (request.contains(";;") ? "" : "\r\n\r\n"))
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
