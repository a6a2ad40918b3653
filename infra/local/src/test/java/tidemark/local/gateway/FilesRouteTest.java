package tidemark.local.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.local.Patience;
import tidemark.local.store.LocalLinks;
import tidemark.store.FileLinks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Links to files, used over HTTP as callers use presigned URLs of S3. */
class FilesRouteTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String KEY = "jobs/uploads/i-1";

    @TempDir
    private Path buckets = Path.of("");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));
    private final LocalLinks signer = new LocalLinks(new Random(1), now::get);
    private final FileLinks links = signer.of("store");
    private final HttpClient client = HttpClient.newHttpClient();
    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.open(0, List.of(), Map.of(), new LocalTokens(now::get), new Gateway.Files(signer, buckets),
                now::get);
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    private int put(URI link, byte[] body, String type) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(link).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    private HttpResponse<byte[]> get(URI link) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(link).GET());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI upload(long bytes) {
        return links.upload(KEY, "text/csv", bytes, HOUR).url();
    }

    private Path file() {
        return buckets.resolve("store").resolve(KEY);
    }

    @Test
    void aFileIsTakenByItsLinkAndGivenByAnother() throws Exception {
        byte[] large = new byte[20 * 1024 * 1024];
        new Random(2).nextBytes(large);

        assertEquals(200, put(upload(large.length), large, "text/csv"));
        assertArrayEquals(large, Files.readAllBytes(file()));

        assertEquals(412, put(upload(large.length), large, "text/csv"), "a link takes one file");

        HttpResponse<byte[]> got = get(links.download(KEY, "list.csv", HOUR));
        assertEquals(200, got.statusCode());
        assertArrayEquals(large, got.body());
        assertEquals("attachment; filename=\"list.csv\"", got.headers().firstValue("Content-Disposition").orElse(""));
        HttpResponse<byte[]> head = send(HttpRequest.newBuilder(links.download(KEY, "list.csv", HOUR)).HEAD());
        assertEquals(Integer.toString(large.length), head.headers().firstValue("Content-Length").orElse(""));
    }

    @Test
    void aFileOfAnotherLengthOrTypeIsRefusedAndLeavesNothing() throws Exception {
        assertEquals(403, put(upload(5), new byte[4], "text/csv"));
        assertEquals(403, put(upload(5), new byte[6], "text/csv"));
        assertEquals(403, put(upload(5), new byte[5], "text/html"));
        assertEquals(411, send(HttpRequest.newBuilder(upload(5)).header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[5]))))
                .statusCode());
        assertFalse(Files.exists(file()));
    }

    @Test
    void aLinkIsForItsMethodFileTermsAndTimeOnly() throws Exception {
        assertEquals(200, put(upload(5), new byte[5], "text/csv"));
        URI link = links.download(KEY, "a", HOUR);
        String text = link.toString();

        assertEquals(403, put(link, new byte[5], "text/csv"));
        assertEquals(403, get(upload(5)).statusCode());
        for (String altered : List.of(text.replace("i-1", "i-2"), text.replace("/store/", "/other/"),
                text.replace("name=a", "name=b"), text.replace("expires=", "expires=9"),
                text.substring(0, text.length() - 1), text.substring(0, text.indexOf('?')),
                text.replace("i-1", "../../secret"), text.replace("i-1", "%2e%2e/secret"))) {
            assertEquals(403, get(URI.create(altered)).statusCode(), altered);
        }
        assertEquals(405, send(HttpRequest.newBuilder(link).DELETE()).statusCode());
        now.updateAndGet(before -> before.plus(HOUR));
        assertEquals(403, get(link).statusCode());
    }

    @Test
    void aLinkOfAnEarlierStartIsInvalid() throws Exception {
        LocalLinks other = new LocalLinks(new Random(7), now::get);
        other.at(gateway.port());

        assertEquals(403, get(other.of("store").download(KEY, "a", HOUR)).statusCode());
    }

    @Test
    void aPageOfAnotherOriginSendsNothing() throws Exception {
        assertEquals(403, send(HttpRequest.newBuilder(upload(5)).header("Content-Type", "text/csv")
                .header("Origin", "http://evil.example").PUT(BodyPublishers.ofByteArray(new byte[5]))).statusCode());
    }

    @Test
    void aFileThatIsGoneIsNotFound() throws Exception {
        assertEquals(404, get(links.download("jobs/exports/e-1", "a", HOUR)).statusCode());
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        URI link = upload(1_000_000);
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(("PUT " + link.getRawPath() + "?" + link.getRawQuery()
                    + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                    + "\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\nabc").getBytes(
                            java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Patience.until("the draft is there", () -> leftovers().length == 1);
        }
        Patience.until("the draft is gone", () -> leftovers().length == 0);
        assertFalse(Files.exists(file()));
    }

    private String[] leftovers() {
        try (Stream<Path> files = Files.walk(buckets)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toArray(String[]::new);
        } catch (IOException gone) {
            return new String[]{gone.toString()};
        }
    }
}
