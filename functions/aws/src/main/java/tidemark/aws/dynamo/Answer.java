package tidemark.aws.dynamo;

import org.jspecify.annotations.Nullable;

/** How a conditional write ended. */
sealed interface Answer {

    /** This very write stands, or stood before a later one. */
    record Done() implements Answer {}

    /**
     * The condition does not hold.
     *
     * @param standing the item that is there instead; absent if there is none
     */
    record Refused(@Nullable Item standing) implements Answer {}

    default boolean done() {
        return this instanceof Done;
    }
}
