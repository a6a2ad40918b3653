package tidemark.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;

import tidemark.simulator.control.Control;
import tidemark.simulator.fault.Faults;
import tidemark.simulator.http.ResponseWriter;
import tidemark.simulator.limits.LimitEnforcer;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.RobotsFiles;
import tidemark.simulator.population.Identities;
import tidemark.simulator.population.Population;

/**
 * An HTTP server on 127.0.0.1 that answers as the social platforms do: in their formats, within their limits, with seeded accounts whose
 * numbers move day by day. Every answer carries {@code X-Tidemark-Simulated: 1}.
 *
 * <p>A client names the platform's host in {@code X-Forwarded-Host}, in {@code Host} or in the path:
 *
 * <pre>
 * curl -H 'X-Forwarded-Host: api.github.com' http://127.0.0.1:PORT/users/nasa
 * curl http://127.0.0.1:PORT/~/api.github.com/users/nasa
 * curl http://127.0.0.1:PORT/_control/violations
 * </pre>
 *
 * Limits (intervals, windows, quotas) are the platforms' own divided by {@link Settings#speed}; headers state real times, rounded up to a
 * second where the platform writes seconds. Faults are added by {@link #faults()}, by {@code POST /_control/faults}, or by a handle whose
 * first label ends with {@code -sim} or {@code _sim} and a code: {@code 429}, {@code 429b} (without a reset time), {@code 503},
 * {@code hang}, {@code drip}, {@code cut}, {@code huge}, {@code wall}, {@code consent}, {@code bot}, {@code layout}, {@code junk},
 * {@code moved}, {@code gone}, {@code susp}, {@code hide}.
 */
public final class Simulator implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Population population;
    private final Credentials credentials;
    private final Faults faults;
    private final LimitEnforcer enforcer;

    static {
        // Without it the JDK's server waits for the client's acknowledgement between an answer's head and body.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private Simulator(Settings settings) throws IOException {
        this.credentials = new Credentials(settings.seed(), settings.clock());
        List<Platform> platforms = PlatformList.all(credentials, settings.clock());
        this.population = population(settings);
        this.faults = new Faults(settings.seed());
        this.enforcer = new LimitEnforcer(settings.clock(), settings.speed());
        RobotsFiles robots = new RobotsFiles();
        Control control = new Control(population, credentials, faults, enforcer, robots, settings.clock());
        ResponseWriter writer = new ResponseWriter(time -> !closing.await(time.toMillis(), TimeUnit.MILLISECONDS));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}),
                settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", new RequestRouter(platforms, population, enforcer, faults, robots, control,
                writer, settings.clock()));
    }

    /**
     * Starts a simulator.
     *
     * @throws IOException if the port is taken
     */
    public static Simulator start(Settings settings) throws IOException {
        Simulator simulator = new Simulator(settings);
        simulator.server.start();
        return simulator;
    }

    /**
     * The accounts of a simulator with these settings, without starting it. If a simulator runs, use its own {@link #population()}: it
     * does not know ids given out by another population until it restarts.
     */
    public static Population population(Settings settings) {
        Credentials credentials = new Credentials(settings.seed(), settings.clock());
        Stream<Platform> platforms = PlatformList.all(credentials, settings.clock()).stream();
        Identities identities = settings.identities() == null
                ? Identities.inMemory()
                : Identities.keptIn(settings.identities());
        return new Population(settings.seed(), platforms.map(Platform::traits).toList(), identities);
    }

    /** The URL on which it listens: {@code http://127.0.0.1:PORT}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The address its socket is bound to. */
    public InetSocketAddress boundTo() {
        return server.getAddress();
    }

    /** The simulated accounts. */
    public Population population() {
        return population;
    }

    /** The credentials its platforms accept. */
    public Credentials credentials() {
        return credentials;
    }

    /** The faults in force. */
    public Faults faults() {
        return faults;
    }

    /** The enforcer of the platforms' limits, with the violations recorded so far. */
    public LimitEnforcer enforcer() {
        return enforcer;
    }

    /** Closes all connections at once, including those that a fault holds open. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
