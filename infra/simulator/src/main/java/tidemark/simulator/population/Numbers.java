package tidemark.simulator.population;

import org.jspecify.annotations.Nullable;

/**
 * What a platform tells of an account at one moment; what it does not tell is null.
 *
 * @param followers the audience, whatever the platform calls it
 * @param likes likes received, or, where a platform counts these, people who like the account itself
 * @param views views received
 */
public record Numbers(long followers, @Nullable Long following, @Nullable Long posts, @Nullable Long likes,
        @Nullable Long views) {}
