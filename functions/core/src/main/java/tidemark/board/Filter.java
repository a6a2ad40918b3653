package tidemark.board;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.NormalizedNames;

/**
 * Which accounts of a board are meant. An empty set means any.
 *
 * @param core whether only core accounts (true), only others (false) or both (absent)
 * @param organizations whatever the case of their letters
 * @param text to be found in handle, display name or organization, whatever its case and accents; empty for any
 * @param stopped whether accounts that are no longer collected are among them
 */
public record Filter(Set<String> platforms, Set<String> organizations, Set<String> tags, @Nullable Boolean core,
        String text, boolean stopped) {

    /** Every account that is collected. */
    public static final Filter COLLECTED = new Filter(Set.of(), Set.of(), Set.of(), null, "", false);

    private static final RowSet COLLECTED_STATUS = RowSet.of(Account.Status.values().length,
            new long[]{1L << Account.Status.ACTIVE.ordinal() | 1L << Account.Status.PAUSED.ordinal()});

    public Filter {
        platforms = java.util.Collections.unmodifiableSet(new TreeSet<>(platforms));
        organizations = java.util.Collections.unmodifiableSet(names(organizations));
        tags = java.util.Collections.unmodifiableSet(names(tags));
    }

    private static Set<String> names(Set<String> texts) {
        return texts.stream().map(NormalizedNames::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A number that tells this filter from others, the same in every process. */
    public int mark() {
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", platforms + "", organizations + "", tags + "", core + "", text, stopped + "")
                .getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /** The rows of a board that are meant. */
    RowSet rows(Columns columns) {
        RowSet rows = text.isEmpty() ? RowSet.all(columns.size()) : found(columns);
        if (!platforms.isEmpty()) {
            columns.platform().keep(rows, platforms);
        }
        if (!organizations.isEmpty()) {
            Set<String> keys = organizations.stream().map(NormalizedNames::key).collect(Collectors.toSet());
            columns.organization().keep(rows, organizations, name -> keys.contains(NormalizedNames.key(name)));
        }
        if (!tags.isEmpty()) {
            columns.tags().keep(rows, tags, lines -> lines.lines().anyMatch(tags::contains));
        }
        if (core != null) {
            columns.core().keep(rows, RowSet.of(2, new long[]{core ? 2 : 1}));
        }
        if (!stopped) {
            columns.status().keep(rows, COLLECTED_STATUS);
        }
        return rows;
    }

    private RowSet found(Columns columns) {
        RowSet rows = RowSet.none(columns.size());
        columns.organization().add(rows, text);
        columns.handle().add(rows, text);
        columns.name().add(rows, text);
        return rows;
    }
}
