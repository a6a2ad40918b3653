package tidemark.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.intake.ImportReport.Line;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;

/**
 * Takes the lines of one list and reads the ledger in batches, a part of the list at a time, when the first line of the part is taken. What was
 * read is a hint: conditional writes decide, and a line whose hint no longer holds is taken by itself. Thread-safe.
 */
public final class ImportList {

    /** The most lines of a part. */
    static final int LINES = 100;

    private final ImportAccounts imports;
    private final Accounts accounts;
    private final FindAccount find;
    private final Map<Integer, Part> parts = new HashMap<>();

    ImportList(ImportAccounts imports, Accounts accounts, FindAccount find, List<AccountRow> rows) {
        this.imports = imports;
        this.accounts = accounts;
        this.find = find;
        for (int start = 0; start < rows.size(); start += LINES) {
            List<AccountRow> some = rows.subList(start, Math.min(rows.size(), start + LINES));
            Part part = new Part(some.stream().map(AccountRow::address).collect(Collectors.toSet()), some.size());
            some.forEach(row -> parts.put(row.line(), part));
        }
    }

    /** Takes one line of the list, like {@link ImportAccounts#take}. */
    public Line take(AccountRow row) {
        Part part = parts.get(row.line());
        if (part == null) {
            throw new IllegalArgumentException("line " + row.line() + " is not of this list");
        }
        Known known = part.known();
        try {
            Optional<AccountId> id = Optional.ofNullable(known.ids.get(row.address()));
            Optional<Line> line = id.filter(known.shared::contains).isPresent()
                    ? Optional.empty()
                    : imports.take(row, id.map(own -> new ImportAccounts.Match(known.entries.get(own))));
            return line.orElseGet(() -> imports.take(row));
        } finally {
            part.taken();
        }
    }

    /**
     * What the ledger says of a part.
     *
     * @param shared accounts to which several of its addresses lead: one line changes what the next one finds
     */
    private record Known(Map<Address, AccountId> ids, Map<AccountId, Accounts.Entry> entries, Set<AccountId> shared) {}

    /** Some lines that are looked up together; what was read is dropped with the last of them. */
    private final class Part {

        private final Collection<Address> addresses;
        private int left;
        private @Nullable Known known;

        Part(Collection<Address> addresses, int lines) {
            this.addresses = addresses;
            this.left = lines;
        }

        synchronized Known known() {
            Known read = known;
            if (read == null) {
                Map<Address, AccountId> ids = find.at(addresses);
                Map<AccountId, Long> uses = ids.values().stream()
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
                Set<AccountId> shared = uses.keySet().stream().filter(id -> uses.getOrDefault(id, 0L) > 1)
                        .collect(Collectors.toSet());
                read = new Known(ids, accounts.entries(uses.keySet()), shared);
                known = read;
            }
            return read;
        }

        synchronized void taken() {
            left--;
            if (left == 0) {
                known = null;
            }
        }
    }
}
