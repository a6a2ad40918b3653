package tidemark.platforms.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.http.OutboundHttp.Delivery;
import tidemark.platforms.http.OutboundHttp.Delivery.Came;
import tidemark.platforms.http.OutboundHttp.Delivery.Failed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.platforms.http.LoopbackServer.body;
import static tidemark.platforms.http.LoopbackServer.bytes;

class SafeHttpTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Secret TOKEN = new Secret("tok-1234567890");

    private final LoopbackServer server = new LoopbackServer();
    private final SafeHttp http = SafeHttp.open(new Route.Simulator(server.base()),
            UserAgent.of("https://example.org/who"),
            InstantSource.system());

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void asksTheSimulatorForTheHostThatWasMeant() {
        server.at("api.github.com", "/users/nasa", body(200, "{}", "X-RateLimit-Remaining", "7"));
        Came came = came(PlatformRequest.json("https://api.github.com/users/nasa?a=b%20c").bearing(TOKEN));
        assertEquals(200, came.answer().status());
        assertEquals("7", came.answer().headers().first("x-ratelimit-remaining").orElseThrow());
        assertEquals(URI.create("https://api.github.com/users/nasa?a=b%20c"), came.answer().url());
        assertEquals(List.of(new LoopbackServer.Asked("api.github.com", "/users/nasa?a=b%20c",
                "Tidemark/0.1.0 (+https://example.org/who)", "Bearer tok-1234567890", "gzip")), server.asked);
    }

    @Test
    void leavesTheCredentialBehindWhenARedirectLeadsToAnotherHost() {
        server.at("a.example.org", "/", body(302, "", "Location", "https://b.example.org/next"))
                .at("b.example.org", "/next", body(302, "", "Location", "/last"))
                .at("b.example.org", "/last", body(200, "there"));
        Came came = came(PlatformRequest.json("https://a.example.org/").bearing(TOKEN));
        assertEquals("there", came.answer().text());
        assertEquals("b.example.org", came.answer().host());
        assertEquals(List.of("Bearer tok-1234567890", "", ""),
                server.asked.stream().map(LoopbackServer.Asked::authorization).toList());
    }

    @Test
    void keepsTheCredentialOnTheSameHost() {
        server.at("a.example.org", "/", body(301, "", "Location", "/user/1")).at("a.example.org", "/user/1",
                body(200, "x"));
        came(PlatformRequest.json("https://a.example.org/").bearing(TOKEN));
        assertEquals("Bearer tok-1234567890", server.asked.getLast().authorization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://169.254.169.254/latest/meta-data/", "http://a.example.org/", "https://127.0.0.1/",
            "https://[::1]/", "https://[::ffff:10.0.0.1]/", "https://2130706433/", "https://0x7f.1/", "https://127.1/",
            "https://localhost/", "https://a.example.org:8443/", "https://user:pass@a.example.org/",
            "ftp://a.example.org/",
            "https://metadata.google.internal/", "https://printer.local/", "//169.254.169.254/", "file:///etc/passwd"})
    void refusesARedirectToWhereNothingMayBeAsked(String location) {
        server.at("a.example.org", "/", body(302, "", "Location", location));
        Failed failed = assertInstanceOf(Failed.class,
                http.send(PlatformRequest.json("https://a.example.org/"), DEADLINE));
        assertTrue(failed.refused());
        assertEquals(1, server.asked.size());
    }

    @Test
    void givesUpOnACircleOfRedirects() {
        server.at("a.example.org", "/", body(302, "", "Location", "https://a.example.org/"));
        Failed failed = assertInstanceOf(Failed.class,
                http.send(PlatformRequest.json("https://a.example.org/"), DEADLINE));
        assertFalse(failed.refused());
        assertEquals(6, server.asked.size());
    }

    @Test
    void unpacksWhatIsCompressed() throws IOException {
        server.at("a.example.org", "/", bytes(200, zipped(50_000), "Content-Encoding", "gzip"));
        assertArrayEquals(new byte[50_000], came(PlatformRequest.json("https://a.example.org/")).answer().body());
    }

    @Test
    void refusesABombThatIsSmallOnlyWhileCompressed() throws IOException {
        server.at("a.example.org", "/", bytes(200, zipped(SafeHttp.LARGEST + 1), "Content-Encoding", "gzip"));
        assertTrue(failed("https://a.example.org/", DEADLINE).reason().contains("larger than 8 MB"));
    }

    @Test
    void stopsReadingABodyWithoutEnd() {
        server.at("a.example.org", "/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(new byte[8_192]);
                }
            }
        });
        assertTrue(failed("https://a.example.org/", DEADLINE).reason().contains("larger than 8 MB"));
    }

    @Test
    void stopsWaitingForABodyThatDrips() {
        server.at("a.example.org", "/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            drip(out);
        });
        assertTrue(failed("https://a.example.org/", Duration.ofMillis(300)).reason().contains("in time"));
    }

    @Test
    void callsABodyThatIsCutOffNoAnswer() throws IOException {
        byte[] zipped = zipped(50_000);
        server.at("a.example.org", "/",
                bytes(200, java.util.Arrays.copyOf(zipped, zipped.length / 2), "Content-Encoding", "gzip"))
                .at("a.example.org", "/short", exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                });
        assertFalse(failed("https://a.example.org/", DEADLINE).refused());
        assertFalse(failed("https://a.example.org/short", DEADLINE).refused());
    }

    @Test
    void takesNoEncodingThatWasNotAskedFor() {
        server.at("a.example.org", "/", body(200, "xx", "Content-Encoding", "br"));
        assertTrue(failed("https://a.example.org/", DEADLINE).reason().contains("encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000b", "é"})
    void letsNoHeaderBreakIntoTwo(String value) {
        assertThrows(IllegalArgumentException.class,
                () -> new PlatformRequest(URI.create("https://a.example.org/"), Map.of("Accept", value), Map.of(), null,
                        null));
        assertThrows(IllegalArgumentException.class, () -> new Secret(value));
        assertThrows(IllegalArgumentException.class, () -> UserAgent.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2001:0:1::1",
            "2001:db8::1", "::127.0.0.1", "100::1", "3fff::1"})
    void asksNobodyWhoseNameLeadsToNoPublicAddress(String address) {
        try (SafeHttp direct = SafeHttp.open(new Route.Direct(), UserAgent.of(""), InstantSource.system(),
                host -> new InetAddress[]{InetAddress.ofLiteral(address)})) {
            Failed failed = assertInstanceOf(Failed.class,
                    direct.send(PlatformRequest.json("https://rebound.example.org/"), DEADLINE));
            assertTrue(failed.refused(), failed.reason());
        }
    }

    @Test
    void connectsOnlyToAddressesItChecked() throws IOException {
        InetAddress open = InetAddress.ofLiteral("93.184.215.14");
        InetAddress closed = InetAddress.ofLiteral("10.0.0.1");
        PublicAddressResolver names = new PublicAddressResolver(host -> new InetAddress[]{closed, open});
        assertArrayEquals(new InetAddress[]{open}, names.resolve("two.example.org"));
        assertTrue(PublicAddress.is(InetAddress.ofLiteral("2606:4700::1111")));
    }

    @Test
    void showsNoSecret() {
        PlatformRequest request = PlatformRequest.json("https://api.telegram.org/bot123:abcdef/getChat")
                .hiding(new Secret("123:abcdef"));
        assertEquals("GET https://api.telegram.org/bot[redacted]/getChat", request.toString());
        assertFalse(TOKEN.toString().contains("tok-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:80", "http://10.0.0.1:80", "http://localhost:80", "http://127.0.0.1",
            "http://example.org:80"})
    void takesOnlyAnAddressOfThisMachineForTheSimulator(String base) {
        assertThrows(IllegalArgumentException.class, () -> new Route.Simulator(URI.create(base)));
    }

    private Came came(PlatformRequest request) {
        Delivery delivery = http.send(request, DEADLINE);
        return assertInstanceOf(Came.class, delivery, delivery::toString);
    }

    private Failed failed(String url, Duration deadline) {
        return assertInstanceOf(Failed.class, http.send(PlatformRequest.json(url), deadline));
    }

    /** Writes a byte at a time until the other side closes. */
    private static void drip(OutputStream out) throws IOException {
        Object never = new Object();
        synchronized (never) {
            for (int i = 0; i < 1_000; i++) {
                out.write('x');
                out.flush();
                try {
                    never.wait(20);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    private static byte[] zipped(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
