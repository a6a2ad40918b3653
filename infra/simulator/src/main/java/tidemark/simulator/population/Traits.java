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
 * @param tells the numbers that the platform shows besides the audience
 * @param keepsCase whether it returns a handle in the case its owner chose
 * @param permanentId makes the platform's form of a permanent id from a hash
 * @param naming the form of its handles in account lists
 */
public record Traits(String platform, double medianExponent, double spread, long ceiling, int firstYear,
        Set<Figure> tells, boolean keepsCase, LongFunction<String> permanentId, HandleStyle naming) {

    /** The numbers that most platforms show. */
    public static final Set<Figure> ACTIVITY = Set.of(Figure.FOLLOWING, Figure.POSTS);

    public Traits {
        tells = Set.copyOf(tells);
    }

    /** The traits of a platform whose handles are names in lower case. */
    public Traits(String platform, double medianExponent, double spread, long ceiling, int firstYear,
            Set<Figure> tells, boolean keepsCase, LongFunction<String> permanentId) {
        this(platform, medianExponent, spread, ceiling, firstYear, tells, keepsCase, permanentId, HandleStyle.PLAIN);
    }

    boolean tells(Figure figure) {
        return tells.contains(figure);
    }
}
