package tidemark.local;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tidemark.account.Account;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.intake.NewAccountListener;
import tidemark.ledger.Accounts;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformPolicy;
import tidemark.reading.Count;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Population;

/**
 * Gives new accounts on the simulator their simulated history up to yesterday, which continues into later readings without a jump and is kept as long
 * as the retention terms allow. Real accounts and accounts that cannot be fetched get none. A backfill that the end of a process interrupts is
 * finished at the next start. Thread-safe and idempotent.
 */
final class SimulatedBackfill implements NewAccountListener {
    private static final int TRIES = 5;

    private final Population population;
    private final PlatformClient platformClient;
    private final DynamoLedger ledger;
    private final InstantSource clock;
    private final int days;
    private final PendingBackfill expected;

    private SimulatedBackfill(Population population, PlatformClient platformClient, DynamoLedger ledger,
            InstantSource clock, int days,
            PendingBackfill expected) {
        this.population = population;
        this.platformClient = platformClient;
        this.ledger = ledger;
        this.clock = clock;
        this.days = days;
        this.expected = expected;
    }

    /**
     * The listener; empty for real accounts or without history.
     *
     * @param environment names the ledger's table
     */
    static Optional<SimulatedBackfill> of(Settings settings, Clients clients, PlatformBackend backend,
            Map<String, String> environment) {
        if (backend.simulator().isEmpty() || settings.historyDays() == 0) {
            return Optional.empty();
        }
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        return Optional
                .of(new SimulatedBackfill(backend.simulator().get().population(), backend.platformClient(), ledger,
                        clients.clock(), settings.historyDays(),
                        new PendingBackfill(Home.data(settings.home(), settings.live()).resolve("newcomers"))));
    }

    @Override
    public void expect(Account account) {
        expected.add(account.id());
    }

    @Override
    public void welcome(Account account) {
        if (platformClient.route(account) instanceof PlatformClient.Route.Open(_, PlatformPolicy policy, _)) {
            remember(account, policy);
        }
        expected.remove(account.id());
    }

    /** Finishes the backfills that the end of an earlier process interrupted; runs before any other work on the ledger. */
    void finishInterrupted() {
        ledger.accounts().entries(expected.read()).values().forEach(entry -> welcome(entry.account()));
        expected.clear();
    }

    private void remember(Account account, PlatformPolicy policy) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
        List<Snapshot> history = population
                .account(account.address().platform().id(), account.address().handle())
                .history(today.minusDays(days), today.minusDays(1), time).stream()
                .map(day -> snapshot(account, policy, day.date().atTime(time).toInstant(ZoneOffset.UTC),
                        day.numbers()))
                .filter(snapshot -> !snapshot.overdue(now)).toList();
        if (!history.isEmpty()) {
            Map<Boolean, List<Snapshot>> forGood = history.stream()
                    .collect(Collectors.partitioningBy(snapshot -> snapshot.until().isEmpty()));
            ledger.readings().fold(account.id(), forGood.getOrDefault(true, List.of()));
            forGood.getOrDefault(false, List.of()).forEach(ledger.readings()::putDay);
            putState(account, history, policy.retention().derived());
        }
    }

    /** Writes the state. An account may have been read before its history was written: that reading stays the newest. */
    private void putState(Account account, List<Snapshot> history, boolean derived) {
        for (int i = 0; i < TRIES; i++) {
            Accounts.Entry entry = ledger.accounts().entries(Set.of(account.id())).get(account.id());
            if (entry == null || ledger.readings().putState(joined(entry.state(), history, derived))) {
                return;
            }
        }
        throw new IllegalStateException("The state of " + account.address() + " keeps changing");
    }

    private static State joined(State known, List<Snapshot> history, boolean derived) {
        GrowthWindow window = derived ? window(history) : GrowthWindow.EMPTY;
        for (Map.Entry<LocalDate, Count> day : known.window().days().entrySet()) {
            window = window.with(day.getKey(), day.getValue());
        }
        Snapshot newest = known.newest() == null ? history.getLast() : known.newest();
        return new State(known.id(), newest, window, known.last(), known.missing(), known.validator(), known.rev());
    }

    private static GrowthWindow window(List<Snapshot> history) {
        GrowthWindow window = GrowthWindow.EMPTY;
        for (Snapshot snapshot : history) {
            GrowthWindow before = window;
            window = snapshot.followers().map(count -> before.with(snapshot.day(), count)).orElse(before);
        }
        return window;
    }

    private static Snapshot snapshot(Account account, PlatformPolicy policy, Instant at, Numbers numbers) {
        return new Snapshot(account.id(), at, SimulatedReadings.metrics(account.address(), numbers),
                SimulatedReadings.counts(account.address()), policy.method(), policy.retention());
    }
}
