package tidemark.board;

import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a list goes on: after an account that had a value. It means the same place on every later board, whatever moved meanwhile.
 *
 * @param value what the list is ordered by, absent where that account has none
 * @param query a mark of the filter it belongs to
 */
public record Cursor(Sort sort, @Nullable String value, AccountId id, int query) {

    private static final int LONGEST = 2048;

    /** Opaque text without characters that a URL would need to escape. */
    public String encode() {
        String text = String.join("\n", "1", sort.toString(), Integer.toHexString(query), id.toString(),
                value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Reads what {@link #encode} wrote; empty for anything else. */
    public static Optional<Cursor> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 5);
            if (parts.length != 5 || !parts[0].equals("1")) {
                return Optional.empty();
            }
            String value = parts[4].isEmpty() ? null : parts[4].substring(1);
            int query = Integer.parseUnsignedInt(parts[2], 16);
            AccountId id = AccountId.parse(parts[3]);
            return Sort.of(parts[1]).map(sort -> new Cursor(sort, value, id, query));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** A value of a column of numbers; one that is no number, in a cursor somebody made up, is before all. */
    static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException foreign) {
            return Long.MIN_VALUE;
        }
    }
}
