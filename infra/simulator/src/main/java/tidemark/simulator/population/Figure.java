package tidemark.simulator.population;

/** A number besides the audience that a platform may show for its accounts. */
public enum Figure {
    FOLLOWING, POSTS,
    /** Likes received by all posts so far. */
    LIKES,
    /** Views of all posts so far. */
    VIEWS,
    /** People who like the account itself: part of the audience, shown in place of {@link #LIKES}. */
    FANS
}
