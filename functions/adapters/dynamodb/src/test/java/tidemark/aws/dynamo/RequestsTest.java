package tidemark.aws.dynamo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tidemark.account.AccountId;
import tidemark.account.AccountIds;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.intake.AccountRow;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportList;
import tidemark.intake.ImportReport;
import tidemark.ledger.FindAccount;
import tidemark.reading.Outcome;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.RunProgress;
import tidemark.testing.VirtualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What collecting and answering cost in requests and units of the table; the figures are in the test's output. The engine rounds a
 * transaction up as a whole, where the service does it for each of its items: that is two write units more for every further item.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {

    private static final int ACCOUNTS = 400;
    private static final Platform BLUESKY = new Platform("bluesky");

    private final RequestMeter meter = new RequestMeter();
    private final String table = Engine.table();
    private final VirtualClock clock = new VirtualClock(Samples.NOW);
    private final Collection collection = new Collection(meter.over(Engine.client()), table, clock);
    private final DynamoLedger ledger = collection.ledger();
    private Bill added = Bill.NONE;
    private Bill first = Bill.NONE;
    private Bill second = Bill.NONE;

    /** What was used for each of some things. */
    private record Bill(double requests, double reads, double writes) {

        static final Bill NONE = new Bill(0, 0, 0);
    }

    /** A day on which every account is new, and the day after it. */
    @BeforeAll
    void collectsForTwoDays() {
        IntStream.range(0, ACCOUNTS).forEach(n -> ledger.accounts().add(Samples.account(n)));
        added = bill("account added", ACCOUNTS);
        assertEquals(Map.of(Outcome.OK, (long) ACCOUNTS), outcomes(collection.daily()));
        first = bill("account scraped for the first time", ACCOUNTS);
        clock.set(Samples.NOW.plus(Duration.ofDays(1)));
        assertEquals(Map.of(Outcome.OK, (long) ACCOUNTS), outcomes(collection.daily()));
        second = bill("account scraped", ACCOUNTS);
    }

    @Test
    void aScrapedAccountCostsTwoReadsAndTwoWritesAndAShareOfItsChunk() {
        assertTrue(second.reads <= 2.5, second::toString);
        assertTrue(second.writes <= 2.3, second::toString);
        assertTrue(second.requests <= 2.5, second::toString);
    }

    @Test
    void aFirstReadingCostsTheProfileAndItsAliasesMore() {
        assertTrue(first.reads <= 2.5, first::toString);
        assertTrue(first.writes <= 4.3, first::toString);
        assertTrue(first.requests <= 3.5, first::toString);
    }

    @Test
    void anAddedAccountCostsOneTransaction() {
        assertEquals(new Bill(1, 0, 2), added);
    }

    @Test
    void oneAccountIsOneRequestByItsIdAndTwoByItsAddress() {
        AccountId id = Samples.id(7);
        assertEquals(new Bill(1, 2, 0), of("account by id", () -> ledger.accounts().entries(List.of(id))));
        assertEquals(new Bill(2, 3, 0), of("account by address",
                () -> ledger.accounts()
                        .entries(List.of(ledger.accounts().resolve(Samples.account(7).address()).orElseThrow()))));
    }

    @Test
    void manyAddressesAreABatchForEachHundredAndOneMoreForPermanentIds() {
        List<Address> addresses = IntStream.range(0, ACCOUNTS)
                .mapToObj(n -> List.of(Samples.account(n).address(), permanent(n)))
                .flatMap(List::stream).toList();
        FindAccount find = new FindAccount(ledger.accounts(),
                address -> Optional.of(address.handle()).filter(handle -> handle.startsWith("did:")));

        meter.reset();
        Map<Address, AccountId> found = find.at(addresses);

        assertEquals(2 * ACCOUNTS, found.size());
        assertEquals(Samples.id(7), found.get(permanent(7)));
        assertEquals(Set.of("BatchGetItem"), meter.uses().keySet());
        assertEquals(2 * ACCOUNTS / 100 + ACCOUNTS / 100, meter.requests());
        bill("address of many", 2 * ACCOUNTS);
    }

    /** The permanent id that the platform of {@link Collection} gives, in place of a handle. */
    private static Address permanent(int n) {
        return new Address(BLUESKY, "did:plc:" + (Samples.id(n).low() >>> 40));
    }

    @Test
    void aListOfKnownAccountsIsReadInBatchesAndWritesNothing() {
        List<AccountRow> rows = IntStream.range(0, ACCOUNTS).mapToObj(n -> new AccountRow(n + 2,
                Samples.account(n).address(), "Museum " + n, null, null, null, null, null)).toList();
        FindAccount find = new FindAccount(ledger.accounts(), address -> Optional.empty());
        ImportList list = new ImportAccounts(ledger.accounts(), find, new AccountIds(clock, new Random(1)), clock,
                account -> {}).list(rows);

        meter.reset();
        rows.forEach(row -> assertEquals(ImportReport.Verdict.UNCHANGED, list.take(row).verdict()));

        assertEquals(Set.of("BatchGetItem"), meter.uses().keySet());
        assertEquals(ACCOUNTS / 100 + ACCOUNTS / 50, meter.requests());
        bill("imported line that changes nothing", ACCOUNTS);
    }

    @Test
    void listOfRunsIsAQueryAndARequestForAllOfThem() {
        assertEquals(2, of("list of runs", () -> ledger.runs().find(ledger.runs().latest(100))).requests);
    }

    @Test
    void aHistoryIsTwoQueries() {
        ledger.readings().fold(Samples.id(8), IntStream.range(10, 400)
                .mapToObj(ago -> Samples.snapshot(Samples.id(8), Samples.NOW.minus(Duration.ofDays(ago)),
                        1_000_000 + ago))
                .toList());
        Bill bill = of("history of 400 days",
                () -> ledger.readings().days(Samples.id(8), Samples.TODAY.minusDays(400), Samples.TODAY.plusDays(1)));
        assertEquals(2, bill.requests);
        assertTrue(bill.reads <= 6, bill::toString);
    }

    @Test
    void aRunIsOneQuery() {
        RunId run = ledger.runs().latest(1).getFirst();
        Bill bill = of("run", () -> RunProgress.of(run, ledger.runs(), clock.instant()));
        assertEquals(new Bill(1, 1, 0), bill);
    }

    @Test
    void theOthersAreOneReadEach() {
        assertEquals(new Bill(1, 1, 0), of("pointers", () -> ledger.pointers().read()));
        assertEquals(1, of("totals",
                () -> ledger.totals().between("all", Samples.TODAY.minusDays(90), Samples.TODAY)).requests);
        assertEquals(1, of("tick without an open run", () -> ledger.runs().open()).requests);
    }

    @Test
    void whatIsWrittenForAccountsIsSpreadOverPartitions() {
        Map<String, Long> partitions = Engine.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .collect(Collectors.groupingBy(item -> Item.of(item).key().partition(), Collectors.counting()));

        List<Map.Entry<String, Long>> buckets = partitions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("B#")).toList();
        assertTrue(buckets.size() >= 60, () -> buckets.size() + " buckets");
        assertTrue(buckets.stream().allMatch(bucket -> bucket.getValue() <= 6 * 2 * ACCOUNTS / 64), buckets::toString);
        assertEquals(ACCOUNTS, partitions.keySet().stream().filter(partition -> partition.startsWith("A#")).count());
        assertTrue(
                partitions.keySet().stream()
                        .noneMatch(partition -> partition.matches("[^RC]#?.*\\d{4}-\\d{2}-\\d{2}.*")),
                "only runs and their chunks are named by a date");
    }

    private Bill of(String what, Runnable read) {
        meter.reset();
        read.run();
        return bill(what, 1);
    }

    /** Takes what is on the meter, shared by some things. */
    private Bill bill(String what, int shared) {
        Bill bill = new Bill(meter.requests() / (double) shared, meter.readUnits() / shared,
                meter.writeUnits() / shared);
        System.out.printf("%-36s %5.2f requests %5.2f read units %5.2f write units  %s%n", what, bill.requests,
                bill.reads, bill.writes,
                meter.uses());
        meter.reset();
        return bill;
    }

    private static Map<Outcome, Long> outcomes(Run run) {
        return Objects.requireNonNull(run.closing()).totals().values().iterator().next().outcomes();
    }
}
