package tidemark.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.account.AccountId;

/**
 * The identity of a run, and the correlation id of everything done for it.
 *
 * @param text {@code d-2026-11-21} for the daily run of that UTC day, {@code u-} and a ULID for others
 */
public record RunId(String text) implements Comparable<RunId> {

    private static final Pattern FORM = Pattern.compile("d-\\d{4}-\\d{2}-\\d{2}|u-[0-7][0-9A-HJKMNP-TV-Z]{25}");

    /** @throws IllegalArgumentException if the text is not of that form */
    public RunId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a run id");
        }
    }

    public static RunId daily(LocalDate day) {
        return new RunId("d-" + day);
    }

    /** The UTC day of a daily run; empty for another run. */
    public Optional<LocalDate> day() {
        try {
            return text.startsWith("d-") ? Optional.of(LocalDate.parse(text.substring(2))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** A run that a user asked for, named by a fresh ULID. */
    public static RunId user(AccountId ulid) {
        return new RunId("u-" + ulid);
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
