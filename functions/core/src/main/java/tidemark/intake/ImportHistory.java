package tidemark.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.history.Readings;
import tidemark.intake.HistoryPart.AccountDays;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;
import tidemark.platform.RetentionTerms;

/**
 * Brings the history that a user has of accounts into the ledger: each line becomes the snapshot of its day, marked as imported, unless a collected
 * one stands there. Repeating a line changes nothing. Thread-safe, for different accounts at once.
 */
public final class ImportHistory {

    /** The most lines that are looked up together. */
    public static final int ROWS = 500;
    /** Why a line was left out for lack of time. */
    public static final String LATE = "time ran out before this line; import it again, what is done stays done";

    private final Accounts accounts;
    private final Readings readings;
    private final FindAccount find;
    private final Function<Account, RetentionTerms> terms;
    private final InstantSource clock;

    /** @param terms what the terms of an account's platform say of keeping its numbers */
    public ImportHistory(Accounts accounts, Readings readings, FindAccount find,
            Function<Account, RetentionTerms> terms, InstantSource clock) {
        this.accounts = accounts;
        this.readings = readings;
        this.find = find;
        this.terms = terms;
        this.clock = clock;
    }

    /** Sorts some lines by account. Writes nothing; reads the ledger in batches. */
    public HistoryPart part(List<HistoryRow> rows) {
        Set<Address> addresses = rows.stream().map(HistoryRow::address).collect(Collectors.toSet());
        Map<Address, AccountId> ids = find.at(addresses);
        Map<AccountId, Accounts.Entry> entries = accounts.entries(Set.copyOf(ids.values()));
        List<Line> settled = new ArrayList<>();
        Map<AccountId, Map<LocalDate, HistoryRow>> found = new LinkedHashMap<>();
        for (HistoryRow row : rows) {
            AccountId id = ids.get(row.address());
            if (id == null || !entries.containsKey(id)) {
                settled.add(line(row, Verdict.REJECTED, "this account is not in the ledger; import it first"));
                continue;
            }
            HistoryRow earlier = found.computeIfAbsent(id, any -> new TreeMap<>()).put(row.day(), row);
            if (earlier != null) {
                settled.add(line(earlier, Verdict.REPEATED, "line " + row.line()
                        + " names the same account and day; what that line says counts"));
            }
        }
        List<AccountDays> days = new ArrayList<>();
        found.forEach((id, some) -> days.add(
                new AccountDays(Objects.requireNonNull(entries.get(id)), List.copyOf(some.values()))));
        return new HistoryPart(settled, days);
    }

    /**
     * Takes the lines of one account, then counts its window anew. Never throws because of the content of a line.
     *
     * @param late whether time does not suffice for another line
     */
    public List<Line> take(AccountDays days, BooleanSupplier late) {
        HistoryTerms rules = new HistoryTerms(terms.apply(days.entry().account()), days.entry().state(),
                clock.instant());
        List<Line> lines = new ArrayList<>();
        List<HistoryRow> taken = new ArrayList<>();
        for (HistoryRow row : days.rows()) {
            rules.refusal(row).ifPresentOrElse(why -> lines.add(line(row, Verdict.REJECTED, why)),
                    () -> taken.add(row));
        }
        if (!taken.isEmpty()) {
            lines.addAll(new HistoryDays(accounts, readings, days.entry(), rules).take(taken, late));
        }
        return lines;
    }

    /** What is wrong with lines by what the ledger and the terms say, without writing any. */
    public List<Line> check(List<HistoryRow> rows, String undone) {
        HistoryPart part = part(rows);
        List<Line> lines = new ArrayList<>(part.settled());
        for (AccountDays days : part.accounts()) {
            HistoryTerms rules = new HistoryTerms(terms.apply(days.entry().account()), days.entry().state(),
                    clock.instant());
            days.rows().forEach(row -> lines.add(rules.refusal(row).map(why -> line(row, Verdict.REJECTED, why))
                    .orElseGet(() -> line(row, Verdict.UNDONE, undone))));
        }
        return lines;
    }

    static Line line(HistoryRow row, Verdict verdict, String detail) {
        return new Line(row.line(), verdict, row.address().toString(), detail);
    }
}
