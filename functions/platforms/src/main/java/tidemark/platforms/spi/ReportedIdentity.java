package tidemark.platforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * Who an answer speaks of, as it says itself, even where it tells no number.
 *
 * @param handle as the platform writes it, its capitals kept
 */
public record ReportedIdentity(@Nullable String handle, @Nullable String permanentId, @Nullable String displayName) {

    public static final ReportedIdentity UNKNOWN = new ReportedIdentity(null, null, null);
}
