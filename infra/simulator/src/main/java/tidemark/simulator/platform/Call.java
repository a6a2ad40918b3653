package tidemark.simulator.platform;

import java.util.List;

import tidemark.simulator.http.Response;

/** How a platform handles a request. */
public sealed interface Call {

    /** Answered at once, without counting against a limit: a wrong credential, an unknown path. */
    record AtTheDoor(Response answer) implements Call {}

    /**
     * Answered if it is within the limits.
     *
     * @param scope the host, credential or address against whose limit it counts
     * @param limits the row of the table of limits that applies to the scope
     * @param counted whether the platform's window counts it
     * @param keys the accounts that it asks for
     */
    record Admissible(String scope, String limits, boolean counted, List<Key> keys, Reply reply) implements Call {}

    /** Creates the response. */
    @FunctionalInterface
    interface Reply {

        Response from(Directory directory);
    }
}
