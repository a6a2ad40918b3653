package tidemark.platforms.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.SecretRedaction;

/**
 * The one HTTP client. Connects to public hosts over HTTPS only, with HTTP/2 where offered, and keeps connections open; follows up to five redirects,
 * each checked like the first URL, and drops credentials when one leads to another host; receives a bounded body within one deadline. It sends each
 * request once: the caller, which holds the permit, decides on retries.
 */
public final class SafeHttp implements OutboundHttp, Closeable {

    /** The largest body received, in bytes, both as sent and decompressed. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final int REDIRECTS = 5;
    /** The time in which open connections are closed one by one; if they are cut off at once, the library logs closed selectors as errors. */
    private static final TimeValue FAREWELL = TimeValue.ofSeconds(1);

    private final CloseableHttpAsyncClient client;
    private final @Nullable DeadlineResolver names;
    private final Route route;
    private final InstantSource clock;

    /** @param names looks names up before each request; absent if all requests go to one known address */
    private SafeHttp(CloseableHttpAsyncClient client, @Nullable DeadlineResolver names, Route route,
            InstantSource clock) {
        this.client = client;
        this.names = names;
        this.route = route;
        this.clock = clock;
    }

    /** A client that sends requests to the real hosts, or to the simulator in their place. */
    public static SafeHttp open(Route route, UserAgent agent, InstantSource clock) {
        return open(route, agent, clock, NameResolver.SYSTEM);
    }

    static SafeHttp open(Route route, UserAgent agent, InstantSource clock, NameResolver names) {
        if (route instanceof Route.Simulator simulator) {
            return new SafeHttp(HttpEngine.start(route, agent, HttpEngine.names(simulator)), null, route, clock);
        }
        DeadlineResolver awaited = new DeadlineResolver(new PublicAddressResolver(names));
        return new SafeHttp(HttpEngine.start(route, agent, awaited), awaited, route, clock);
    }

    @Override
    public Delivery send(PlatformRequest request, Duration deadline) {
        Instant end = clock.instant().plus(deadline);
        PlatformRequest next = request;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Delivery delivery = once(next, end);
            Optional<PlatformRequest> redirect = delivery instanceof Delivery.Came came
                    ? Redirect.of(next, came.answer())
                    : Optional.empty();
            if (redirect.isEmpty()) {
                return delivery;
            }
            next = redirect.get();
        }
        return new Delivery.Failed(false, "The platform redirected more than " + REDIRECTS + " times.");
    }

    /** Look-up, connection, handshake, headers and body, all before the end. */
    private Delivery once(PlatformRequest request, Instant end) {
        Optional<String> objection = Destination.objection(request.url());
        if (objection.isPresent()) {
            return new Delivery.Failed(true, "Not asked: " + objection.get() + ".");
        }
        try {
            if (names != null && left(end).isPositive()) {
                names.await(request.url().getHost(), left(end));
            }
            return left(end).isPositive() ? exchanged(request, end) : new Delivery.Failed(false, "No answer in time.");
        } catch (TimeoutException e) {
            return new Delivery.Failed(false, "The host's name was not resolved in time.");
        } catch (IOException e) {
            return failed(request, e);
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    private Duration left(Instant end) {
        return Duration.between(clock.instant(), end);
    }

    private Delivery exchanged(PlatformRequest request, Instant end) throws IOException {
        Future<BoundedBody.Raw> exchange = client.execute(
                SimpleRequestProducer.create(RequestMessage.of(request, route)),
                new BoundedBody(LARGEST), null);
        try {
            return came(request, exchange.get(Math.max(left(end).toMillis(), 0) + 1, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Delivery.Failed(false, "No whole answer in time.");
        } catch (ExecutionException e) {
            return failed(request, e.getCause());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            return interrupted();
        }
    }

    private static Delivery interrupted() {
        Thread.currentThread().interrupt();
        return new Delivery.Failed(false, "Interrupted.");
    }

    private Delivery came(PlatformRequest request, BoundedBody.Raw raw) throws IOException {
        Headers headers = Headers.of(raw.headers());
        byte[] body = BoundedBody.decoded(raw.body(), headers.first("content-encoding").orElse(""), LARGEST);
        return new Delivery.Came(new PlatformResponse(raw.status(), headers, request.url(), body, clock.instant()));
    }

    private static Delivery failed(PlatformRequest request, @Nullable Throwable cause) {
        if (cause instanceof PublicAddressResolver.RefusedException) {
            return new Delivery.Failed(true, "Not asked: the host's name leads to no public address.");
        }
        String words = cause == null || cause.getMessage() == null ? "no connection" : cause.getMessage();
        return new Delivery.Failed(false, "No answer: " + SecretRedaction.of(request.secret()).text(words) + ".");
    }

    @Override
    public void close() {
        client.initiateShutdown();
        try {
            client.awaitShutdown(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close(CloseMode.IMMEDIATE);
        if (names != null) {
            names.close();
        }
    }
}
