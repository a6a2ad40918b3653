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

/** A simulator on a free port at real speed, its clock in the test's hand, and a client for it. */
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

    /** Asks a platform's host after a pause that any platform would find polite. */
    protected HttpResponse<String> ask(String host, String path, String... headers)
            throws IOException, InterruptedException {
        clock.advance(Duration.ofHours(2));
        return askNow(host, path, headers);
    }

    /** Posts a form or, where it begins with a brace, JSON after such a pause. */
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

    /** The followers that an account has now. */
    protected long followers(String platform, String handle) {
        return simulator.population().account(platform, handle).at(clock.instant()).followers();
    }

    /** Asks without a pause. */
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
