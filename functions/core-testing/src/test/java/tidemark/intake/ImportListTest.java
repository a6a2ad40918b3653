package tidemark.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountIds;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;
import tidemark.ledger.WriteUncertain;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryReadings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A list read in batches ends as one whose lines are read one by one. */
final class ImportListTest {

    private static final Platform GITHUB = new Platform("github");

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private final MemoryAccounts accounts = new MemoryAccounts(new MemoryReadings());
    private final List<String> calls = new ArrayList<>();
    private int failures;
    private final Accounts counted = (Accounts) Proxy.newProxyInstance(Accounts.class.getClassLoader(),
            new Class<?>[]{Accounts.class}, (proxy, method, given) -> {
                calls.add(method.getName());
                if (failures-- > 0) {
                    throw new WriteUncertain("the ledger did not answer");
                }
                try {
                    return method.invoke(accounts, given);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
    private final ImportAccounts imports = new ImportAccounts(counted,
            new FindAccount(counted, address -> Optional.of(address.handle()).filter(id -> id.startsWith("UC"))),
            new AccountIds(clock, new Random(7)), clock, account -> {});

    @Test
    void readsOncePerHundredLines() {
        List<AccountRow> rows = IntStream.range(0, 250).mapToObj(n -> row(n, "user-" + n, "A")).toList();

        assertEquals(List.of(Verdict.ADDED), verdicts(rows));
        assertEquals(3, calls.stream().filter("resolve"::equals).count());
        calls.clear();
        assertEquals(List.of(Verdict.UNCHANGED), verdicts(rows));
        assertEquals(List.of("resolve", "entries", "resolve", "entries", "resolve", "entries"), calls);
    }

    @Test
    void anAccountThatChangedAfterItWasReadIsChangedAsItIsNow() {
        imports.take(row(1, "nasa", "NASA"));
        ImportList list = imports.list(List.of(row(1, "other", "Other"), row(2, "nasa", "National")));
        list.take(row(1, "other", "Other"));
        Account before = stored("nasa");
        assertTrue(accounts.change(before, before.withStatus(Account.Status.PAUSED)));

        Line line = list.take(row(2, "nasa", "National"));

        assertEquals(new Line(2, Verdict.UPDATED, "github/nasa", "not collected: it is paused"), line);
        assertEquals("National", stored("nasa").organization());
        assertEquals(Account.Status.PAUSED, stored("nasa").status());
    }

    @Test
    void anAccountThatAnotherAddedAfterItWasReadIsNotAddedTwice() {
        ImportList list = imports.list(List.of(row(1, "other", "Other"), row(2, "nasa", "NASA")));
        list.take(row(1, "other", "Other"));
        imports.take(row(9, "nasa", "Another"));

        assertEquals(Verdict.UPDATED, list.take(row(2, "nasa", "NASA")).verdict());
        assertEquals("NASA", stored("nasa").organization());
    }

    @Test
    void ofTwoLinesOfOneAccountTheLaterCounts() {
        imports.take(row(1, "nasa", "NASA"));
        Account before = stored("nasa");
        assertTrue(accounts.change(before, before.seenAs(before.address(), "UC42", null)));
        List<AccountRow> rows = List.of(row(1, "nasa", "First"), row(2, "UC42", "NASA"));

        assertEquals(List.of(Verdict.UPDATED), verdicts(rows));
        assertEquals("NASA", stored("nasa").organization());
    }

    @Test
    void aFailedBatchFailsOneLineAndTheNextReadsAgain() {
        ImportList list = imports.list(List.of(row(1, "a", "A"), row(2, "b", "B")));
        failures = 1;

        assertThrows(WriteUncertain.class, () -> list.take(row(1, "a", "A")));
        assertEquals(Verdict.ADDED, list.take(row(2, "b", "B")).verdict());
    }

    @Test
    void refusesALineOfAnotherList() {
        ImportList list = imports.list(List.of(row(1, "a", "A")));

        assertThrows(IllegalArgumentException.class, () -> list.take(row(2, "b", "B")));
    }

    private List<Verdict> verdicts(List<AccountRow> rows) {
        ImportList list = imports.list(rows);
        return rows.stream().map(row -> list.take(row).verdict()).distinct().toList();
    }

    private Account stored(String handle) {
        var id = accounts.resolve(new Address(GITHUB, handle)).orElseThrow();
        return Objects.requireNonNull(accounts.entries(Set.of(id)).get(id)).account();
    }

    private static AccountRow row(int line, String handle, @Nullable String organization) {
        return new AccountRow(line, new Address(GITHUB, handle), organization, null, null, null, null, null);
    }
}
