package tidemark.board;

import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;

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

    private static final String FORM = "2";
    private static final int LONGEST = 2048;

    /** Opaque text without characters that a URL would need to escape. */
    public String encode() {
        String body = String.join("\n", sort.toString(), Integer.toHexString(query), id.toString(),
                value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((FORM + "\n" + checksum(body) + "\n" + body).getBytes(UTF_8));
    }

    /** Reads what {@link #encode} wrote; empty for anything else, a cursor that was cut or changed on its way among it. */
    public static Optional<Cursor> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 3);
            if (parts.length != 3 || !parts[0].equals(FORM) || !parts[1].equals(checksum(parts[2]))) {
                return Optional.empty();
            }
            String[] body = parts[2].split("\n", 4);
            String value = body[3].isEmpty() ? null : body[3].substring(1);
            int query = Integer.parseUnsignedInt(body[1], 16);
            AccountId id = AccountId.parse(body[2]);
            return Sort.of(body[0]).map(sort -> new Cursor(sort, value, id, query));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }

    private static String checksum(String body) {
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
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
