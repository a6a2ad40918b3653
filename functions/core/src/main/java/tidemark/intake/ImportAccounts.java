package tidemark.intake;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.AccountIds;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.Accounts;

/** Brings a line of an account list into the ledger: adds the account or changes what is said of it. Repeating a line changes nothing. Thread-safe. */
public final class ImportAccounts {

    private static final int TRIES = 5;

    private final Accounts accounts;
    private final AccountIds ids;
    private final InstantSource clock;
    private final Consumer<Account> welcome;

    /** @param welcome is told of every account that was added, after it was */
    public ImportAccounts(Accounts accounts, AccountIds ids, InstantSource clock, Consumer<Account> welcome) {
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
        this.welcome = welcome;
    }

    /** Takes one line. Never throws for what the line says. */
    public Line take(AccountRow row) {
        for (int i = 0; i < TRIES; i++) {
            Optional<AccountId> known = accounts.resolve(row.address());
            Optional<Line> line = known.isPresent() ? update(row, known.get()) : add(row);
            if (line.isPresent()) {
                return line.get();
            }
        }
        return line(row, Verdict.REJECTED, "somebody else is changing this account; import the line again");
    }

    /** Empty if somebody else took the address meanwhile. */
    private Optional<Line> add(AccountRow row) {
        if (row.organization() == null) {
            return Optional.of(line(row, Verdict.REJECTED, "a new account needs an organization"));
        }
        Account account = row.over(Account.added(ids.next(), row.address(), row.organization(), clock.instant()));
        if (!accounts.add(account)) {
            return Optional.empty();
        }
        welcome.accept(account);
        return Optional.of(line(row, Verdict.ADDED, ""));
    }

    /** Empty if the account changed or went away meanwhile. */
    private Optional<Line> update(AccountRow row, AccountId id) {
        Accounts.Entry entry = accounts.entries(Set.of(id)).get(id);
        if (entry == null) {
            return Optional.empty();
        }
        Account before = entry.account();
        Account after = row.over(before);
        String detail = before.status() == Account.Status.ACTIVE
                ? ""
                : "not collected: it is " + before.status().name().toLowerCase(java.util.Locale.ROOT);
        if (after.equals(before)) {
            return Optional.of(line(row, Verdict.UNCHANGED, detail));
        }
        return accounts.change(before, after) ? Optional.of(line(row, Verdict.UPDATED, detail)) : Optional.empty();
    }

    private static Line line(AccountRow row, Verdict verdict, String detail) {
        return new Line(row.line(), verdict, row.address().toString(), detail);
    }
}
