package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import tidemark.account.AccountIds;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.sqs.SqsBoardHints;
import tidemark.aws.wiring.CollectionWiring;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportReport;
import tidemark.intake.ImportReport.Verdict;
import tidemark.intake.NewAccountListener;
import tidemark.ledger.FindAccount;
import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.CsvLine;
import tidemark.run.AccountSelection;
import tidemark.run.OpenRun;
import tidemark.run.RunId;
import tidemark.run.RunProgress;

/**
 * The first start of a ledger: imports its accounts, opens a run of all, and waits until all runs are closed and the API is ready. A later start only
 * waits.
 */
final class FirstCollection {

    private static final ThreadSleeper SLEEPER = new ThreadSleeper();
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int REJECTED_SHOWN = 5;

    private final PlatformBackend backend;
    private final Path data;
    private final Path imported;

    /** @param data the folder of this ledger; holds the marker file of a finished import */
    FirstCollection(PlatformBackend backend, Path data) {
        this.backend = backend;
        this.data = data;
        this.imported = marker(data);
    }

    /** Returns when the stack is ready; throws {@link StartFailure} if it cannot become ready. */
    void run(LocalStack stack, Terminal terminal) throws InterruptedException {
        Map<String, String> environment = stack.template().function("FanOut").environment();
        Clients clients = stack.clients();
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        if (!Files.exists(imported)) {
            importAccounts(stack, ledger, environment, terminal);
        }
        if (ledger.runs().latest(1).isEmpty()) {
            OpenRun open = CollectionWiring
                    .of(ledger, environment, clients, backend.platformClient(), backend.timeScale(),
                            Functions.runSettings(backend))
                    .openRun();
            open.asked(AccountSelection.ALL, null, () -> Duration.ofMinutes(1));
        }
        for (RunId run : ledger.runs().open()) {
            follow(run, ledger, clients, terminal);
        }
        // A missing or damaged board is rebuilt from the ledger; a closed run always builds one.
        SqsBoardHints board = new SqsBoardHints(clients.sqs(), environment, clients.clock());
        awaitReady(stack.url(), clients, terminal, () -> ledger.runs().latest(1).forEach(board::closing));
    }

    private void importAccounts(LocalStack stack, DynamoLedger ledger, Map<String, String> environment,
            Terminal terminal) throws InterruptedException {
        Clients clients = stack.clients();
        AccountList list = AccountList.read(stack.settings(), backend.platforms());
        ImportAccounts imports = new ImportAccounts(ledger.accounts(),
                new FindAccount(ledger.accounts(), new AddressBook(backend.platforms())::permanentId),
                new AccountIds(clients.clock(), clients.random()), clients.clock(),
                SimulatedBackfill.of(stack.settings(), clients, backend, environment)
                        .<NewAccountListener>map(backfill -> backfill)
                        .orElse(account -> {}));
        int size = list.lines().size();
        ImportReport report = ListImport.take(list.lines(), imports,
                done -> terminal.progress("Importing %,d of %,d accounts".formatted(done, size)));
        long undone = report.count(Verdict.UNDONE);
        if (undone > 0) {
            throw new StartFailure(
                    "%,d of %,d accounts of %s could not be taken into the ledger; start again, what is done stays done"
                            .formatted(undone, size, list.name()));
        }
        terminal.say("Imported %s: %,d accounts%s".formatted(list.name(),
                size - report.count(Verdict.REJECTED) - report.count(Verdict.REPEATED),
                backend.simulator().isPresent() && stack.settings().historyDays() > 0
                        ? ", with %d days of simulated history".formatted(stack.settings().historyDays())
                        : ""));
        report(report, terminal);
        if (backend.simulator().isEmpty()) {
            new Capacity(backend.platforms(), backend.platformClient())
                    .of(list.lines().stream().filter(CsvLine.Row.class::isInstance)
                            .map(CsvLine.Row.class::cast).map(line -> line.row().address()).toList())
                    .forEach(terminal::say);
        }
        mark(data);
    }

    private static void report(ImportReport report, Terminal terminal) {
        List<ImportReport.Line> rejected = report.lines().stream().filter(line -> line.verdict() == Verdict.REJECTED)
                .toList();
        rejected.stream().limit(REJECTED_SHOWN)
                .forEach(line -> terminal
                        .say("  line %d (%s) was rejected: %s".formatted(line.line(), line.account(), line.detail())));
        if (rejected.size() > REJECTED_SHOWN) {
            terminal.say("  and %,d more lines were rejected; bin/tidemark import FILE lists them all"
                    .formatted(rejected.size() - REJECTED_SHOWN));
        }
    }

    /** Says in a folder of data that accounts need not be imported. */
    static void mark(Path data) {
        try {
            Files.writeString(marker(data), "The first import into this ledger is finished.\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + data + " cannot be written", unwritable);
        }
    }

    private static Path marker(Path data) {
        return data.resolve("imported");
    }

    private static void follow(RunId run, DynamoLedger ledger, Clients clients, Terminal terminal)
            throws InterruptedException {
        while (true) {
            RunProgress progress = RunProgress.of(run, ledger.runs(), clients.clock().instant()).orElseThrow();
            if (progress.closedAt() != null) {
                terminal.say(closed(progress, progress.closedAt()));
                return;
            }
            terminal.progress(open(progress));
            SLEEPER.sleep(LOOK);
        }
    }

    private static String open(RunProgress progress) {
        Long expected = progress.expected();
        return expected == null
                ? "Planning the collection"
                : "Collecting %,d of %,d accounts".formatted(progress.done(), expected)
                        + (progress.accountsPerSecond().isPresent()
                                ? ", %.0f a second".formatted(progress.accountsPerSecond().getAsDouble())
                                : "");
    }

    private static String closed(RunProgress progress, Instant at) {
        return "Collected %s in %d s with %s: %s".formatted(OutcomeWords.count(progress.done(), "account"),
                Duration.between(progress.openedAt(), at).toSeconds(),
                OutcomeWords.count(progress.totals().requests(), "request"), OutcomeWords.of(progress.byOutcome()));
    }

    private static void awaitReady(URI url, Clients clients, Terminal terminal, Runnable rebuild)
            throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            new AwaitReady(() -> ready(http, url), SLEEPER, clients.clock(), terminal).await(url, rebuild);
        }
    }

    private static AwaitReady.Look ready(HttpClient http, URI url) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(url.resolve("/api/v1/health/ready")).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new AwaitReady.Look(answer.statusCode() == 200, answer.statusCode() + " " + answer.body());
        } catch (IOException silent) {
            return new AwaitReady.Look(false, "nothing: " + silent.getMessage());
        }
    }
}
