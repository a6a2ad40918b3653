package tidemark.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import com.sun.net.httpserver.HttpExchange;

/** Sends responses to clients as their {@link Delivery} says and marks each of them as simulated. */
public final class ResponseWriter {

    /** The header that every response of the simulator carries. */
    public static final String MARK = "X-Tidemark-Simulated";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration DROP = Duration.ofMillis(200);
    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 1024;

    private final Pause pause;

    public ResponseWriter(Pause pause) {
        this.pause = pause;
    }

    /**
     * Sends a response and closes the exchange.
     *
     * @throws IOException if the client has disconnected, which closes the exchange as well
     */
    public void deliver(HttpExchange exchange, Response answer, Delivery delivery) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set(MARK, "1");
        try (exchange) {
            switch (delivery) {
                case WHOLE -> whole(exchange, answer.status(), body);
                case HANG -> pause.pass(PATIENCE);
                case DRIP -> drip(exchange, answer.status(), body);
                case TRUNCATED -> half(exchange, answer.status(), body);
                case HUGE -> endless(exchange, answer.status(), body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void whole(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void half(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, Math.max(body.length, 2));
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(body, body.length / 2));
        out.flush();
    }

    private void drip(HttpExchange exchange, int status, byte[] body) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(status, Math.max(body.length, 1));
        OutputStream out = exchange.getResponseBody();
        long drops = Math.min(body.length, PATIENCE.dividedBy(DROP));
        for (int i = 0; i < drops && pause.pass(DROP); i++) {
            out.write(body[i]);
            out.flush();
        }
    }

    private static void endless(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length / 2);
        byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < BLOCKS; i++) {
            out.write(block);
        }
    }
}
