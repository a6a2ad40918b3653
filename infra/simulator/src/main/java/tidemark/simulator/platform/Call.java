package tidemark.simulator.platform;

import java.util.List;

import tidemark.simulator.http.Response;

/** What a platform makes of a request. */
public sealed interface Call {

    /** Answered at the door, at nobody's cost: a wrong credential, an unknown path. */
    record AtTheDoor(Response answer) implements Call {}

    /**
     * To be answered once it is known to be within the limits.
     *
     * @param scope the host, credential or address whose limit it counts against
     * @param limits the row of the table of limits that holds for the scope
     * @param counted whether the platform's window counts it
     * @param keys the accounts it is about
     */
    record Admissible(String scope, String limits, boolean counted, List<Key> keys, Reply reply) implements Call {}

    /** Makes the answer. */
    @FunctionalInterface
    interface Reply {

        Response from(Directory directory);
    }
}
