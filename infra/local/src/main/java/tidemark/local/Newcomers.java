package tidemark.local;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tidemark.account.Account;
import tidemark.aws.Clients;
import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.history.Window;
import tidemark.platform.Asking;
import tidemark.platform.Manners;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Population;

/**
 * Gives new accounts on the simulator the history that the simulator says they have had, ending yesterday, so that it joins what will be
 * read without a jump and is kept as long as the terms allow. Real accounts get none, nor do those that cannot be asked. Thread-safe; repeating it changes nothing.
 */
final class Newcomers implements Consumer<Account> {

    private final Population population;
    private final Asking asking;
    private final Readings readings;
    private final InstantSource clock;
    private final int days;

    private Newcomers(Population population, Asking asking, Readings readings, InstantSource clock, int days) {
        this.population = population;
        this.asking = asking;
        this.readings = readings;
        this.clock = clock;
        this.days = days;
    }

    /** @param environment names the ledger's table */
    static Consumer<Account> of(Settings settings, Clients clients, Outside outside, Map<String, String> environment) {
        if (outside.simulator().isEmpty() || settings.historyDays() == 0) {
            return account -> {};
        }
        DynamoLedger ledger = DynamoLedger.of(clients.dynamoDb(), Environment.text(environment, "LEDGER_TABLE"),
                clients.clock(), clients.random(),
                new ThreadSleeper());
        return new Newcomers(outside.simulator().get().population(), outside.asking(), ledger.readings(),
                clients.clock(),
                settings.historyDays());
    }

    @Override
    public void accept(Account account) {
        if (asking.route(account) instanceof Asking.Route.Open(_, Manners manners)) {
            remember(account, manners);
        }
    }

    private void remember(Account account, Manners manners) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
        List<Snapshot> history = population
                .account(account.address().platform().id(), account.address().handle())
                .history(today.minusDays(days), today.minusDays(1), time).stream()
                .map(day -> snapshot(account, manners, day.date().atTime(time).toInstant(ZoneOffset.UTC),
                        day.numbers()))
                .filter(snapshot -> !snapshot.overdue(now)).toList();
        if (!history.isEmpty()) {
            Map<Boolean, List<Snapshot>> forGood = history.stream()
                    .collect(Collectors.partitioningBy(snapshot -> snapshot.until().isEmpty()));
            readings.fold(account.id(), forGood.getOrDefault(true, List.of()));
            forGood.getOrDefault(false, List.of()).forEach(readings::putDay);
            Window window = manners.keeping().derived() ? window(history) : Window.EMPTY;
            readings.putState(new State(account.id(), history.getLast(), window, null, null, 0));
        }
    }

    private static Window window(List<Snapshot> history) {
        Window window = Window.EMPTY;
        for (Snapshot snapshot : history) {
            Window before = window;
            window = snapshot.followers().map(count -> before.with(snapshot.day(), count)).orElse(before);
        }
        return window;
    }

    private static Snapshot snapshot(Account account, Manners manners, Instant at, Numbers numbers) {
        return new Snapshot(account.id(), at, ToldNumbers.metrics(account.address(), numbers),
                ToldNumbers.counts(account.address()), manners.method(), manners.keeping());
    }
}
