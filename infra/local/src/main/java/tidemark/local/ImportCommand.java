package tidemark.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tidemark.local.engine.Parts;

/** {@code tidemark import}: takes an account list into the ledger and says of each line what became of it. Goes through the running instance, or opens the home itself. */
@Command(name = "import", description = "Import a CSV of accounts and say of each line what became of it.")
final class ImportCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Settings settings;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "platform,handle,organization and optionally team,type,core,tags,url; a link may stand for platform and handle.")
    private Path file = Path.of("");

    @Option(names = "--live", description = "Into the ledger of the real platforms, where no instance is running.")
    private boolean live;

    ImportCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        byte[] csv = AccountList.file(file);
        Optional<URI> running = Home.running(settings.home());
        if (running.isPresent()) {
            tell(send(running.get(), csv));
            return ExitCode.OK;
        }
        Settings chosen = (live ? settings.asLive() : settings).onAnyPort();
        Parts parts = new Parts();
        try {
            Home home = parts.keep(Home.take(chosen.home(), chosen.live()));
            Logs.toFiles(home.logs());
            Outside outside = parts.keep(Outside.open(chosen, home.data(), InstantSource.system()));
            LocalStack stack = LocalStack.start(chosen, home,
                    (set, clients) -> Functions.catalog(set, clients, outside), parts, InstantSource.system(),
                    Thread::sleep);
            tell(send(stack.url(), csv));
        } finally {
            parts.close();
        }
        return ExitCode.OK;
    }

    private static JsonNode send(URI api, byte[] csv) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = JSON.readTree(http.send(
                    post(api, "/local/token", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"editor\"}")).build(),
                    HttpResponse.BodyHandlers.ofString()).body()).path("access_token").asText();
            HttpResponse<String> answer = http.send(
                    post(api, "/api/v1/accounts/import", "text/csv").header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(csv)).build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new StartFailure("The list was not imported: " + body.path("detail").asText(answer.body()));
            }
            return body;
        } catch (IOException unreachable) {
            throw new StartFailure("The API at " + api + " does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    private static HttpRequest.Builder post(URI api, String path, String type) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(LIMIT).header("Content-Type", type);
    }

    private void tell(JsonNode report) {
        report.path("lines").forEach(line -> {
            String detail = line.path("detail").asText();
            terminal.say("line %d: %s: %s%s".formatted(line.path("line").asInt(), line.path("result").asText(),
                    line.path("account").asText(),
                    detail.isEmpty() ? "" : ": " + detail));
        });
        report.path("limits").forEach(limit -> terminal.say(limit.asText()));
        terminal.say("%d added, %d updated, %d unchanged, %d rejected".formatted(report.path("added").asInt(),
                report.path("updated").asInt(),
                report.path("unchanged").asInt(), report.path("rejected").asInt()));
    }
}
