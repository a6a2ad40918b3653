package tidemark.platforms.manners;

import org.jspecify.annotations.Nullable;

/**
 * What a platform's terms say of keeping what it told.
 *
 * @param maxAgeDays after which a number is to be forgotten; absent if it may be kept
 * @param derivedAllowed whether growth and totals may be computed from it
 * @param mirrorDeletes whether what is deleted there is to be deleted here within a day
 */
public record Keeping(@Nullable Integer maxAgeDays, boolean derivedAllowed, boolean mirrorDeletes) {}
