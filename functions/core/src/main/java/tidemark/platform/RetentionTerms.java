package tidemark.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a platform's terms say of keeping its numbers. The terms are stored with the numbers: those read under other terms keep theirs.
 *
 * @param maxAgeDays after which a number is to be forgotten; absent if it may be kept
 * @param derived whether growth, rates and totals may be computed from it
 * @param mirrorDeletes whether what the platform deletes must be deleted here
 */
public record RetentionTerms(@Nullable Integer maxAgeDays, boolean derived, boolean mirrorDeletes) {

    /** Kept for good, for any use. */
    public static final RetentionTerms FREE = new RetentionTerms(null, true, false);

    private static final Pattern CODE = Pattern.compile("(\\d{0,5})(n?)(m?)");

    public RetentionTerms {
        if (maxAgeDays != null && maxAgeDays < 1) {
            throw new IllegalArgumentException("numbers are kept for a day at least");
        }
    }

    /** These terms in a few characters, empty for {@link #FREE}. */
    public String code() {
        return (maxAgeDays == null ? "" : maxAgeDays) + (derived ? "" : "n") + (mirrorDeletes ? "m" : "");
    }

    /** @throws IllegalArgumentException if the code is none */
    public static RetentionTerms of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not retention terms");
        }
        Integer days = matcher.group(1).isEmpty() ? null : Integer.valueOf(matcher.group(1));
        return new RetentionTerms(days, matcher.group(2).isEmpty(), !matcher.group(3).isEmpty());
    }
}
