package tidemark.aws.dynamo;

import org.jspecify.annotations.Nullable;

/** How a conditional write ended. */
sealed interface WriteResult {

    /** The write is done: its item stands, or stood until a later write. */
    record Done() implements WriteResult {}

    /**
     * The condition does not hold.
     *
     * @param standing the present item; absent if there is none
     */
    record Refused(@Nullable Item standing) implements WriteResult {}

    default boolean done() {
        return this instanceof Done;
    }
}
