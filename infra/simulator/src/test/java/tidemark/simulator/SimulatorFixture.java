package tidemark.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tidemark.simulator.http.Json;

/** A simulator on a free port at speed 1, with a settable clock and a client for it. */
public abstract class SimulatorFixture {

    protected final SettableClock clock = new SettableClock();
    protected Simulator simulator;
    private HttpClient client;

    @BeforeEach
    void startSimulator() throws IOException {
        simulator = Simulator.start(Settings.standard(clock).withSpeed(1));
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stopSimulator() {
        client.close();
        simulator.close();
    }

    /** Sends a request to a platform's host after a pause that keeps every platform's interval. */
    protected HttpResponse<String> ask(String host, String path, String... headers)
            throws IOException, InterruptedException {
        clock.advance(Duration.ofHours(2));
        return askNow(host, path, headers);
    }

    /** Posts a form, or JSON if the body begins with a brace, after such a pause. */
    protected HttpResponse<String> post(String host, String path, String body, String... headers)
            throws IOException, InterruptedException {
        clock.advance(Duration.ofHours(2));
        String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        return client.send(request(host, path, headers).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** The secret of a name that the simulator issues. */
    protected String secret(String name) {
        return simulator.credentials().find(name).orElseThrow();
    }

    /** The present followers of an account. */
    protected long followers(String platform, String handle) {
        return simulator.population().account(platform, handle).at(clock.instant()).followers();
    }

    /** Sends a request without a pause. */
    protected HttpResponse<String> askNow(String host, String path, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(host, path, headers).build(), BodyHandlers.ofString());
    }

    protected HttpResponse<String> control(String method, String route, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.address().resolve("/_control/" + route))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    protected HttpRequest.Builder request(String host, String path, String... headers) {
        URI uri = URI.create(simulator.address() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("X-Forwarded-Host", host);
        return headers.length == 0 ? request : request.headers(headers);
    }

    protected HttpClient client() {
        return client;
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body()).orElseThrow(() -> new AssertionError("not JSON: " + response.body()));
    }

    protected static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no header " + name));
    }
}
