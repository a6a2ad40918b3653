package tidemark.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import tidemark.local.engine.ResourceStack;
import tidemark.local.view.OpenApi;

/** The API for a command: that of the running instance, or of one that is opened on the home while the command runs. */
final class Instance implements OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI api;
    private final ResourceStack own;
    private final HttpClient http = HttpClient.newHttpClient();

    private Instance(URI api, ResourceStack own) {
        this.api = api;
        this.own = own;
    }

    /**
     * Returns the running instance or starts one. Engines that it starts always end with the process.
     *
     * @param settings of the home; {@code live} counts only if nothing is running
     */
    static Instance of(Settings settings, Terminal terminal) throws InterruptedException {
        Optional<URI> running = Home.running(settings.home());
        ResourceStack parts = new ResourceStack();
        if (running.isPresent()) {
            return new Instance(running.get(), parts);
        }
        ShutDown.closes(parts, terminal);
        return new Instance(opened(settings.onAnyPort(), parts), parts);
    }

    /** Like {@link #of}, for a command that only reads: a home without data is left as it is, which {@link StartFailure} says. */
    static Instance reading(Settings settings, Terminal terminal) throws InterruptedException {
        if (Home.running(settings.home()).isEmpty()) {
            if (!Files.isDirectory(Home.data(settings.home(), settings.live()))) {
                throw new StartFailure("There is nothing in " + settings.home()
                        + " yet; start Tidemark with bin/tidemark up, or name a server with --server URL");
            }
            terminal.note("No Tidemark is running on " + settings.home() + "; it is opened for this command.");
        }
        return of(settings, terminal);
    }

    private static URI opened(Settings settings, ResourceStack parts) throws InterruptedException {
        boolean open = false;
        try {
            Home home = parts.keep(Home.take(settings.home(), settings.live()));
            Logs.toFiles(home.logs());
            PlatformBackend backend = parts.keep(PlatformBackend.open(settings, home.data(), InstantSource.system()));
            LocalStack stack = LocalStack.start(settings, home, new ProjectWiring(backend), parts,
                    InstantSource.system(),
                    Thread::sleep);
            open = true;
            return stack.url();
        } finally {
            if (!open) {
                parts.close();
            }
        }
    }

    /** An answer of the API, or its error. */
    record Reply(int status, JsonNode body) {

        /** Why the API refused, followed by a line for each wrong part of the request if there are several, without duplicates. */
        List<String> sentences() {
            String detail = body.path("detail").asText();
            List<String> sentences = new ArrayList<>(List.of(detail));
            for (JsonNode error : body.path("errors")) {
                String part = error.path("detail").asText();
                if (!part.equals(detail)) {
                    sentences.add("  " + part);
                }
            }
            return sentences;
        }
    }

    Reply post(String path, String mediaType, byte[] body) throws InterruptedException {
        return send(request(path).header("Content-Type", mediaType).header("Authorization", "Bearer " + token("editor"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Reply get(String path) throws InterruptedException {
        return send(request(path));
    }

    @Override
    public URI address() {
        return api;
    }

    @Override
    public String viewerToken() throws InterruptedException {
        return token("viewer");
    }

    private String token(String role) throws InterruptedException {
        return send(request("/local/token").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"" + role + "\"}"))).body.path("access_token")
                .asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(LIMIT);
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException unreachable) {
            throw new StartFailure("The API at " + api + " does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    @Override
    public void close() {
        http.close();
        own.close();
    }
}
