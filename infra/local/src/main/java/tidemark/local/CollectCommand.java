package tidemark.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tidemark.aws.ThreadSleeper;
import tidemark.reading.Outcome;

/**
 * {@code tidemark collect}: collects accounts now and waits until all of them have an outcome. Uses the running instance, or opens the home itself.
 */
@Command(name = "collect", description = "Collect accounts now and wait until each has ended in an outcome.")
final class CollectCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Settings settings;
    private final Terminal terminal;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--live", description = "From the real platforms, where no instance is running.")
    private boolean live;

    @Option(names = "--fresh", description = "Ask for accounts that were read less than ten minutes ago too.")
    private boolean fresh;

    /** Which accounts: exactly one of these. */
    private static final class Which {

        @Parameters(paramLabel = "ACCOUNT", arity = "1..*", description = "Accounts of the ledger, as links or platform/handle.")
        private List<String> accounts = new ArrayList<>();

        @Option(names = "--platform", paramLabel = "PLATFORM", description = "All accounts of a platform.")
        private @Nullable String platform;

        @Option(names = "--all", description = "All accounts.")
        private boolean all;
    }

    CollectCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Instance instance = Instance.of(live ? settings.asLive() : settings, terminal)) {
            Instance.Reply reply = instance.post("/api/v1/collections", "application/json",
                    selection().toString().getBytes(StandardCharsets.UTF_8));
            if (reply.status() != 202) {
                reply.sentences().forEach(terminal::fail);
                return ExitCode.SOFTWARE;
            }
            follow(instance, "/api/v1/collections/" + reply.body().path("id").asText());
        }
        return ExitCode.OK;
    }

    private ObjectNode selection() {
        ObjectNode selection = JSON.createObjectNode();
        if (fresh) {
            selection.put("fresh", true);
        }
        if (which.all) {
            return selection.put("accounts", "all");
        }
        if (which.platform != null) {
            return selection.put("accounts", which.platform);
        }
        which.accounts.forEach(selection.putArray("accounts")::add);
        return selection;
    }

    private void follow(Instance instance, String run) throws InterruptedException {
        ThreadSleeper sleeper = new ThreadSleeper();
        JsonNode seen = instance.get(run).body();
        while (!seen.has("closed_at")) {
            terminal.progress(seen.has("expected")
                    ? "Collecting %,d of %,d accounts".formatted(seen.path("done").asLong(),
                            seen.path("expected").asLong())
                    : "Planning the collection");
            sleeper.sleep(LOOK);
            seen = instance.get(run).body();
        }
        terminal.say("Collected %s with %s: %s".formatted(OutcomeWords.count(seen.path("done").asLong(), "account"),
                OutcomeWords.count(seen.path("requests").asLong(), "request"),
                OutcomeWords.of(outcomes(seen.path("by_outcome")))));
    }

    private static Map<Outcome, Long> outcomes(JsonNode byOutcome) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        byOutcome.properties()
                .forEach(entry -> outcomes.put(Outcome.valueOf(entry.getKey()), entry.getValue().asLong()));
        return outcomes;
    }
}
