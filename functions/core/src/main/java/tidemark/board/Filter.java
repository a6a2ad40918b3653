package tidemark.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * @param stopped whether accounts that are no longer collected are among them, where the bounds name no status
 * @param bounds of what is known of them
 */
public record Filter(Set<String> platforms, Set<String> organizations, Set<String> tags, @Nullable Boolean core,
        String text, boolean stopped, FilterBounds bounds) {

    /** Every account that is collected. */
    public static final Filter COLLECTED = new Filter(Set.of(), Set.of(), Set.of(), null, "", false);

    private static final List<String> COLLECTED_STATUS = List.of(Account.Status.ACTIVE.key(),
            Account.Status.PAUSED.key());

    /** A filter whatever is known of the accounts. */
    public Filter(Set<String> platforms, Set<String> organizations, Set<String> tags, @Nullable Boolean core,
            String text, boolean stopped) {
        this(platforms, organizations, tags, core, text, stopped, FilterBounds.NONE);
    }

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
        String parts = String.join("\n", platforms + "", organizations + "", tags + "", core + "", text, stopped + "");
        sum.update((bounds.equals(FilterBounds.NONE) ? parts : parts + "\n" + bounds)
                .getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /** The rows of a board that are meant. */
    RowSet rows(Columns columns) {
        RowSet rows = text.isEmpty() ? RowSet.all(columns.size()) : found(columns);
        if (!platforms.isEmpty()) {
            columns.words(BoardColumn.PLATFORM).keep(rows, platforms);
        }
        if (!organizations.isEmpty()) {
            Set<String> keys = organizations.stream().map(NormalizedNames::key).collect(Collectors.toSet());
            columns.words(BoardColumn.ORGANIZATION).keep(rows, organizations,
                    name -> keys.contains(NormalizedNames.key(name)));
        }
        if (!tags.isEmpty()) {
            columns.words(BoardColumn.TAGS).keep(rows, tags, lines -> lines.lines().anyMatch(tags::contains));
        }
        if (core != null) {
            columns.numbers(BoardColumn.CORE).keep(rows, RowSet.of(2, new long[]{core ? 2 : 1}));
        }
        if (!stopped && bounds.statuses().isEmpty()) {
            columns.words(BoardColumn.STATUS).keep(rows, COLLECTED_STATUS);
        }
        bounds.keep(rows, columns);
        return rows;
    }

    private RowSet found(Columns columns) {
        RowSet rows = RowSet.none(columns.size());
        columns.words(BoardColumn.ORGANIZATION).add(rows, text);
        columns.texts(BoardColumn.HANDLE).add(rows, text);
        columns.texts(BoardColumn.DISPLAY_NAME).add(rows, text);
        return rows;
    }
}
