package tidemark.local;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.aws.Clients;
import tidemark.aws.Environment;
import tidemark.aws.ThreadSleeper;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.history.Readings;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.history.Window;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.simulator.population.Numbers;
import tidemark.simulator.population.Population;

/**
 * Gives new accounts on the simulator the history that the simulator says they have had, ending yesterday, so that it joins what will be
 * read without a jump. Real accounts get none. Thread-safe; repeating it changes nothing.
 */
final class Newcomers implements Consumer<Account> {

    private final Population population;
    private final Readings readings;
    private final InstantSource clock;
    private final int days;

    private Newcomers(Population population, Readings readings, InstantSource clock, int days) {
        this.population = population;
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
        return new Newcomers(outside.simulator().get().population(), ledger.readings(), clients.clock(),
                settings.historyDays());
    }

    @Override
    public void accept(Account account) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
        List<Snapshot> history = new ArrayList<>();
        Window window = Window.EMPTY;
        for (var day : population.account(account.address().platform().id(), account.address().handle())
                .history(today.minusDays(days), today.minusDays(1), time)) {
            Snapshot snapshot = snapshot(account, day.date().atTime(time).toInstant(ZoneOffset.UTC), day.numbers());
            history.add(snapshot);
            window = window.with(day.date(), snapshot.followers().orElseThrow());
        }
        if (!history.isEmpty()) {
            readings.fold(account.id(), history);
            readings.putState(new State(account.id(), history.getLast(), window, null, null, 0));
        }
    }

    private static Snapshot snapshot(Account account, Instant at, Numbers numbers) {
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        put(metrics, Metric.FOLLOWERS, numbers.followers());
        put(metrics, Metric.FOLLOWING, numbers.following());
        put(metrics, Metric.POSTS, numbers.posts());
        put(metrics, Metric.LIKES, numbers.likes());
        put(metrics, Metric.VIEWS, numbers.views());
        String counts = account.address().platform().id().equals("telegram") ? "subscribers" : "followers";
        return new Snapshot(account.id(), at, metrics, counts, "api");
    }

    private static void put(Map<Metric, Count> metrics, Metric metric, @Nullable Long number) {
        if (number != null) {
            metrics.put(metric, Count.exact(number));
        }
    }

}
