package tidemark.simulator.population;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that a platform shows for an account at one moment; null where it shows none.
 *
 * @param followers the audience, whatever the platform calls it
 * @param likes likes received, or, where a platform counts these, people who like the account itself
 * @param views views received
 */
public record Numbers(long followers, @Nullable Long following, @Nullable Long posts, @Nullable Long likes,
        @Nullable Long views) {}
