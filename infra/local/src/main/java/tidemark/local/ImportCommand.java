package tidemark.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidemark import}: takes an account list into the ledger and says of each line what became of it. Goes through the running instance, or opens the home itself. */
@Command(name = "import", description = "Import a CSV of accounts and say of each line what became of it.")
final class ImportCommand implements Callable<Integer> {

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
        try (Instance instance = Instance.of(live ? settings.asLive() : settings, terminal)) {
            Instance.Reply reply = instance.post("/api/v1/accounts/import", "text/csv", csv);
            if (reply.status() != 200) {
                throw new StartFailure("The list was not imported: " + reply.body().path("detail").asText());
            }
            tell(reply.body());
        }
        return ExitCode.OK;
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
