package tidemark.local.view;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.local.StartFailure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ApiClientTest {

    private static final ApiPath PATH = new ApiPath("/summary");
    private static final String ASKED = "/api/v1/summary";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "400|{\"detail\":\"wrong\",\"errors\":[{\"parameter\":\"days\",\"detail\":\"wrong\"}]}|days: wrong",
            "400|{\"detail\":\"Several.\",\"errors\":[{\"parameter\":\"a\",\"detail\":\"one\"},{\"detail\":\"two\"}]}|Several. a: one two",
            "401|{\"detail\":\"steers \\u001b[2J\\nit\"}|steers \uFFFD[2J it",
            "502|<html>Bad gateway</html>|The server at @ answers 502 and does not say why",
            "301|``|The server at @ answers 301 and does not say why",
            "503|{\"message\":\"Service Unavailable\"}|The server at @ answers 503 and does not say why",
            "200|<html>Hello</html>|What answers at @ is not the API of Tidemark",
            "200|[]|What answers at @ is not the API of Tidemark",
            "200|``|What answers at @ is not the API of Tidemark",
            "200|{\"data\":[|What answers at @ is not the API of Tidemark"})
    void whatIsNoAnswerIsSaidInOneSentence(int status, String body, String sentence) throws IOException {
        try (ApiStub stub = ApiStub.start().with(ASKED, status, "text/plain", body)) {
            assertEquals(sentence.replace("@", stub.address().toString()), failure(stub.address(), ApiLimits.USUAL));
        }
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws IOException {
        try (Socket deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0));
            URI address = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
            assertEquals("The API at " + address + " cannot be reached; is Tidemark running there?",
                    failure(address, ApiLimits.USUAL));
        }
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            Thread.ofVirtual().start(() -> headAlone(server));
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
            assertEquals("The API at " + address + " did not answer within 1 seconds",
                    failure(address, new ApiLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), 100)));
        }
    }

    /** Answers with a head and half a body, and keeps the connection until the caller ends it. */
    private static void headAlone(ServerSocket server) {
        try (Socket caller = server.accept()) {
            OutputStream out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            throw new UncheckedIOException("The caller ended the connection roughly", reset);
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsGivenUp() throws IOException {
        try (ApiStub stub = ApiStub.start().with(ASKED, "{\"a\":\"" + "x".repeat(2 << 20) + "\"}")) {
            assertEquals("The API at " + stub.address() + " gave an answer of more than 1 MB",
                    failure(stub.address(), new ApiLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 1 << 20)));
        }
    }

    @Test
    void anAnswerIsKeptAsItCame() throws IOException, InterruptedException {
        String body = "{\"b\": 1.50,\n \"a\": \"é\\u001b\"}";
        try (ApiStub stub = ApiStub.start().with(ASKED, body);
                ApiClient client = new ApiClient(new Server(stub.address(), Optional.of("word")), ApiLimits.USUAL)) {
            assertEquals(body, client.get(PATH).text());
            assertEquals("Bearer word", String.join("", stub.tokens()));
        }
    }

    @Test
    void pathsAreEncoded() {
        assertEquals("/history/x/a%2Fb%20%3Fc/%2E%2E", new ApiPath("/history").segment("x").segment("a/b ?c")
                .segment("..").text());
        assertEquals("/a?b=1%262&c=x,y", new ApiPath("/a").with("b", "1&2").with("none", null).with("c", "x,y").text());
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8400,http://127.0.0.1:8400", "https://a.example/api/v1/,https://a.example",
            "HTTPS://a.example/prod/,https://a.example/prod"})
    void aServerIsNamedByItsUrl(String given, String address) {
        assertEquals(address, Server.of(given, "word").address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.example", "ftp://a.example", "https://me:pass@a.example", "https://a.example?x=pass",
            "https://a b", "https:///", "http://a.example"})
    void aServerThatIsNoneIsRefusedWithoutRepeatingIt(String given) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Server.of(given, "word")).getMessage());
        assertFalse(said.contains("pass") || said.contains("word"), said);
    }

    @Test
    void aTokenIsOneWordAndIsNotShown() {
        assertThrows(IllegalArgumentException.class, () -> Server.of("https://a.example", "a\nb"));
        assertEquals("https://a.example", Server.of("https://a.example", " word ").toString());
        assertEquals(Optional.of("word"), Server.of("https://a.example", " word\n").token());
    }

    private static String failure(URI address, ApiLimits limits) {
        try (ApiClient client = new ApiClient(new Server(address, Optional.empty()), limits)) {
            return assertThrows(StartFailure.class, () -> client.get(PATH)).sentence();
        }
    }
}
