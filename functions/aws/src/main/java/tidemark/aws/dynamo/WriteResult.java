package tidemark.aws.dynamo;

import org.jspecify.annotations.Nullable;

/** How a conditional write ended. */
sealed interface WriteResult {

    /** This very write stands, or stood before a later one. */
    record Done() implements WriteResult {}

    /**
     * The condition does not hold.
     *
     * @param standing the item that is there instead; absent if there is none
     */
    record Refused(@Nullable Item standing) implements WriteResult {}

    default boolean done() {
        return this instanceof Done;
    }
}
