package tidemark.board;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;

/**
 * Which accounts of a board are meant. An empty set means any.
 *
 * @param core whether only core accounts (true), only others (false) or both (absent)
 * @param text to be found in handle, display name or organization, whatever its case; empty for any
 * @param stopped whether accounts that are no longer collected are among them
 */
public record Filter(Set<String> platforms, Set<String> organizations, Set<String> tags, @Nullable Boolean core,
        String text, boolean stopped) {

    /** Every account that is collected. */
    public static final Filter COLLECTED = new Filter(Set.of(), Set.of(), Set.of(), null, "", false);

    private static final Bits COLLECTED_STATUS = Bits.of(Account.Status.values().length,
            new long[]{1L << Account.Status.ACTIVE.ordinal() | 1L << Account.Status.PAUSED.ordinal()});

    public Filter {
        platforms = java.util.Collections.unmodifiableSet(new TreeSet<>(platforms));
        organizations = java.util.Collections.unmodifiableSet(new TreeSet<>(organizations));
        tags = java.util.Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    /** A number that tells this filter from others, the same in every process. */
    public int mark() {
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", platforms + "", organizations + "", tags + "", core + "", text, stopped + "")
                .getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /** The rows of a board that are meant. */
    Bits rows(Columns columns) {
        Bits rows = text.isEmpty() ? Bits.all(columns.size()) : found(columns);
        if (!platforms.isEmpty()) {
            columns.platform().keep(rows, platforms);
        }
        if (!organizations.isEmpty()) {
            columns.organization().keep(rows, organizations);
        }
        if (!tags.isEmpty()) {
            columns.tags().keep(rows, tags, lines -> lines.lines().anyMatch(tags::contains));
        }
        if (core != null) {
            columns.core().keep(rows, Bits.of(2, new long[]{core ? 2 : 1}));
        }
        if (!stopped) {
            columns.status().keep(rows, COLLECTED_STATUS);
        }
        return rows;
    }

    private Bits found(Columns columns) {
        Bits rows = Bits.none(columns.size());
        columns.organization().add(rows, text);
        columns.handle().add(rows, Texts.key(text));
        columns.name().add(rows, Texts.key(text));
        return rows;
    }
}
