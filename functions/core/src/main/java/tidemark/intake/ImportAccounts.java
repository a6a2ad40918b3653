package tidemark.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountIds;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;

/**
 * Brings a line of an account list into the ledger: adds the account or changes its description. An account is known by its handle, by an earlier
 * one and by its permanent id. Repeating a line changes nothing. Thread-safe.
 */
public final class ImportAccounts {

    private static final int TRIES = 5;

    private final Accounts accounts;
    private final FindAccount find;
    private final AccountIds ids;
    private final InstantSource clock;
    private final NewAccountListener welcome;

    /** @param welcome is notified before and after an account is added */
    public ImportAccounts(Accounts accounts, FindAccount find, AccountIds ids, InstantSource clock,
            NewAccountListener welcome) {
        this.accounts = accounts;
        this.find = find;
        this.ids = ids;
        this.clock = clock;
        this.welcome = welcome;
    }

    /** Takes one line. Never throws because of the line's content. */
    public Line take(AccountRow row) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Line> line = take(row,
                    find.at(row.address()).map(id -> new Match(accounts.entries(Set.of(id)).get(id))));
            if (line.isPresent()) {
                return line.get();
            }
        }
        return line(row, Verdict.UNDONE, "the account is being changed at the same time; import the line again");
    }

    /** The lines of one list, for which the ledger is read in batches. */
    public ImportList list(List<AccountRow> rows) {
        return new ImportList(this, accounts, find, rows);
    }

    /**
     * The account that an address leads to.
     *
     * @param entry absent if the account is gone
     */
    record Match(Accounts.@Nullable Entry entry) {}

    /**
     * Takes one line by what was read of the ledger. Empty if that is no longer so.
     *
     * @param match the account that its address leads to, if any
     */
    Optional<Line> take(AccountRow row, Optional<Match> match) {
        if (match.isEmpty()) {
            return add(row);
        }
        Accounts.Entry entry = match.get().entry();
        return entry == null ? Optional.empty() : update(row, entry.account());
    }

    /** Empty if another writer took the address meanwhile. */
    private Optional<Line> add(AccountRow row) {
        if (row.organization() == null) {
            return Optional.of(line(row, Verdict.REJECTED, "a new account needs an organization"));
        }
        Account account = row.over(Account.added(ids.next(), row.address(), row.organization(), clock.instant()));
        welcome.expect(account);
        if (!accounts.add(account)) {
            return Optional.empty();
        }
        welcome.welcome(account);
        return Optional.of(line(row, Verdict.ADDED, ""));
    }

    /** Empty if the account changed meanwhile. */
    private Optional<Line> update(AccountRow row, Account before) {
        Account after = row.over(before);
        String detail = detail(row, before);
        if (after.equals(before)) {
            return Optional.of(line(row, Verdict.UNCHANGED, detail));
        }
        return accounts.change(before, after) ? Optional.of(line(row, Verdict.UPDATED, detail)) : Optional.empty();
    }

    private static String detail(AccountRow row, Account known) {
        String renamed = known.address().equals(row.address()) ? "" : "it is " + known.address() + " here";
        if (known.status() == Account.Status.ACTIVE) {
            return renamed;
        }
        return (renamed.isEmpty() ? "" : renamed + "; ") + "not collected: it is "
                + known.status().key();
    }

    private static Line line(AccountRow row, Verdict verdict, String detail) {
        return new Line(row.line(), verdict, row.address().toString(), detail);
    }
}
