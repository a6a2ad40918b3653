package tidemark.simulator.population;

import java.util.Set;
import java.util.function.LongFunction;

/**
 * What all accounts of a platform have in common.
 *
 * @param platform the platform's name in account lists
 * @param medianExponent decimal logarithm of the median audience
 * @param spread standard deviation of that logarithm
 * @param ceiling the largest audience at the start of 2026
 * @param firstYear the first year in which accounts were opened
 * @param tells what the platform tells besides the audience
 * @param keepsCase whether it gives a handle back in the letters its owner chose
 * @param permanentId makes the platform's form of a permanent id from a hash
 * @param naming how its accounts are called in account lists
 */
public record Traits(String platform, double medianExponent, double spread, long ceiling, int firstYear,
        Set<Figure> tells, boolean keepsCase, LongFunction<String> permanentId, HandleStyle naming) {

    /** What most platforms tell. */
    public static final Set<Figure> ACTIVITY = Set.of(Figure.FOLLOWING, Figure.POSTS);

    public Traits {
        tells = Set.copyOf(tells);
    }

    /** Of a platform whose accounts are called by names in lower case. */
    public Traits(String platform, double medianExponent, double spread, long ceiling, int firstYear,
            Set<Figure> tells, boolean keepsCase, LongFunction<String> permanentId) {
        this(platform, medianExponent, spread, ceiling, firstYear, tells, keepsCase, permanentId, HandleStyle.PLAIN);
    }

    boolean tells(Figure figure) {
        return tells.contains(figure);
    }
}
