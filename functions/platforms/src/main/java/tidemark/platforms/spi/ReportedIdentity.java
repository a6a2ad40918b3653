package tidemark.platforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * The account that an answer is about, as the answer itself says, even where it gives no number.
 *
 * @param handle as the platform writes it, its capitals kept
 */
public record ReportedIdentity(@Nullable String handle, @Nullable String permanentId, @Nullable String displayName) {

    public static final ReportedIdentity UNKNOWN = new ReportedIdentity(null, null, null);
}
