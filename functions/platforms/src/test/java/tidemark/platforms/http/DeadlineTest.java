package tidemark.platforms.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.http.OutboundHttp.Delivery.Failed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One deadline covers look-up, connection, handshake and body together; the outer bound guards against hanging. */
class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration HANGING = Duration.ofSeconds(60);
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void holdsForANameServiceThatNeverAnswers() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        NameResolver silent = host -> {
            asked.incrementAndGet();
            waitFor(never);
            throw new UnknownHostException(host);
        };
        try (SafeHttp http = direct(silent)) {
            for (int i = 0; i < 3; i++) {
                Failed failed = failed(http, "https://slow.example.org/");
                assertTrue(failed.reason().contains("not resolved in time"), failed.reason());
                assertFalse(failed.refused());
            }
            assertEquals(1, asked.get());
        } finally {
            never.countDown();
        }
    }

    @Test
    void letsOneSilentNameKeepNoOtherWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        NameResolver names = host -> {
            if (host.startsWith("slow")) {
                waitFor(never);
            }
            return new InetAddress[]{LOOPBACK};
        };
        try (SafeHttp http = direct(names)) {
            for (int i = 0; i < 20; i++) {
                http.send(PlatformRequest.json("https://slow" + i + ".example.org/"), Duration.ofMillis(1));
            }
            Failed refused = assertTimeoutPreemptively(HANGING, () -> assertInstanceOf(Failed.class,
                    http.send(PlatformRequest.json("https://quick.example.org/"), HANGING)));
            assertTrue(refused.refused(), refused.reason());
            for (int i = 20; i < 100; i++) {
                http.send(PlatformRequest.json("https://slow" + i + ".example.org/"), Duration.ofMillis(1));
            }
            assertFalse(failed(http, "https://slow100.example.org/").refused());
        } finally {
            never.countDown();
        }
    }

    @Test
    void holdsForAHostThatTakesNoConnection() throws IOException {
        try (ServerSocket full = new ServerSocket()) {
            full.bind(new InetSocketAddress(LOOPBACK, 0), 1);
            List<Socket> waiting = filled(full);
            try (SafeHttp http = SafeHttp.open(
                    new Route.Simulator(URI.create("http://127.0.0.1:" + full.getLocalPort())), UserAgent.of(""),
                    InstantSource.system())) {
                assertTrue(failed(http, "https://a.example.org/").reason().contains("in time"));
            } finally {
                for (Socket socket : waiting) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void saysWhichNameIsUnknown() {
        try (SafeHttp http = direct(host -> {
            throw new UnknownHostException(host);
        })) {
            Failed failed = assertInstanceOf(Failed.class,
                    http.send(PlatformRequest.json("https://gone.example.org/"), Duration.ofSeconds(30)));
            assertTrue(failed.reason().contains("gone.example.org"), failed.reason());
            assertFalse(failed.refused());
        }
    }

    /** Connections that fill a socket's backlog, so that a further one gets no answer. */
    private static List<Socket> filled(ServerSocket full) throws IOException {
        List<Socket> waiting = new ArrayList<>();
        while (waiting.size() < 16) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(full.getLocalSocketAddress(), 100);
            } catch (SocketTimeoutException nowFull) {
                break;
            }
        }
        return waiting;
    }

    private static SafeHttp direct(NameResolver names) {
        return SafeHttp.open(new Route.Direct(), UserAgent.of(""), InstantSource.system(), names);
    }

    private static Failed failed(SafeHttp http, String url) {
        return assertTimeoutPreemptively(HANGING,
                () -> assertInstanceOf(Failed.class, http.send(PlatformRequest.json(url), SHORT)));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
