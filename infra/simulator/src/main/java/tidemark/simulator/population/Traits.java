package tidemark.simulator.population;

import java.util.function.LongFunction;

/**
 * What all accounts of a platform have in common.
 *
 * @param platform the platform's name in account lists
 * @param medianExponent decimal logarithm of the median audience
 * @param spread standard deviation of that logarithm
 * @param ceiling the largest audience at the start of 2026
 * @param firstYear the first year in which accounts were opened
 * @param countsActivity whether the platform tells following and posts
 * @param keepsCase whether it gives a handle back in the letters its owner chose
 * @param permanentId makes the platform's form of a permanent id from a hash
 */
public record Traits(String platform, double medianExponent, double spread, long ceiling, int firstYear,
        boolean countsActivity, boolean keepsCase, LongFunction<String> permanentId) {}
