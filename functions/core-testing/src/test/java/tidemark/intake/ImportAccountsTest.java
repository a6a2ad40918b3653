package tidemark.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.AccountIds;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.FindAccount;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryReadings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportAccountsTest {

    private static final Address NASA = new Address(new Platform("github"), "nasa");

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private final MemoryAccounts accounts = new MemoryAccounts(new MemoryReadings());
    private final List<Account> welcomed = new ArrayList<>();
    private final List<Account> expected = new ArrayList<>();
    private final ImportAccounts importing = new ImportAccounts(accounts,
            new FindAccount(accounts,
                    address -> Optional.of(address.handle()).filter(handle -> handle.startsWith("UC"))),
            new AccountIds(clock, new Random(7)), clock,
            new NewAccountListener() {
                @Override
                public void expect(Account account) {
                    assertTrue(accounts.resolve(account.address()).isEmpty(), "notified before the account exists");
                    expected.add(account);
                }

                @Override
                public void welcome(Account account) {
                    welcomed.add(account);
                }
            });

    @Test
    void addsAnAccountOnceAndTellsWhoWaitsForIt() {
        assertEquals(Verdict.ADDED, importing.take(row(2, "NASA", "web", true)).verdict());
        assertEquals(Verdict.UNCHANGED, importing.take(row(3, "NASA", "web", true)).verdict());

        assertEquals(expected, welcomed);
        assertEquals(List.of(stored().id()), welcomed.stream().map(Account::id).toList());
        assertEquals("NASA", stored().organization());
        assertTrue(stored().core());
    }

    @Test
    void keepsWhatALineDoesNotSay() {
        importing.take(row(2, "NASA", "web", true));

        Line line = importing.take(row(2, "National Aeronautics and Space Administration", null, null));

        assertEquals(Verdict.UPDATED, line.verdict());
        assertEquals("National Aeronautics and Space Administration", stored().organization());
        assertEquals("web", stored().team());
        assertTrue(stored().core());
    }

    @Test
    void rejectsANewAccountThatBelongsToNobodyAndAddsNothing() {
        Line line = importing.take(row(5, null, null, null));

        assertEquals(new Line(5, Verdict.REJECTED, "github/nasa", "a new account needs an organization"), line);
        assertTrue(accounts.resolve(NASA).isEmpty());
    }

    @Test
    void saysThatAPausedAccountIsNotCollected() {
        importing.take(row(2, "NASA", null, null));
        Account active = stored();
        assertTrue(accounts.change(active, active.withStatus(Account.Status.PAUSED)));

        Line line = importing.take(row(2, "NASA", null, null));

        assertEquals(new Line(2, Verdict.UNCHANGED, "github/nasa", "not collected: it is paused"), line);
    }

    @Test
    void anOldListAddsNothingAfterARename() {
        importing.take(row(2, "NASA", "web", true));
        Account before = stored();
        assertTrue(accounts.change(before, before.seenAs(new Address(NASA.platform(), "nasa-gov"), "42", null)));

        Line line = importing.take(row(2, "NASA", "web", true));

        assertEquals(new Line(2, Verdict.UNCHANGED, "github/nasa", "it is github/nasa-gov here"), line);
        assertEquals(1, welcomed.size());
    }

    @Test
    void aPermanentIdIsTheAccountThatHasIt() {
        importing.take(row(2, "NASA", null, null));
        Account before = stored();
        assertTrue(accounts.change(before, before.seenAs(NASA, "UC42", null)));

        Line line = importing.take(new AccountRow(9, new Address(NASA.platform(), "UC42"), "NASA", "video", null, null,
                null, null));

        assertEquals(new Line(9, Verdict.UPDATED, "github/UC42", "it is github/nasa here"), line);
        assertEquals("video", stored().team());
        assertEquals(1, welcomed.size());
    }

    private Account stored() {
        var id = accounts.resolve(NASA).orElseThrow();
        return java.util.Objects.requireNonNull(accounts.entries(Set.of(id)).get(id)).account();
    }

    private static AccountRow row(int line, @Nullable String organization, @Nullable String team,
            @Nullable Boolean core) {
        return new AccountRow(line, NASA, organization, team, null, core, null, null);
    }
}
