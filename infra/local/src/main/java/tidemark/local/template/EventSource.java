package tidemark.local.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An event source of a function; {@code function} is the function's logical id. */
public sealed interface EventSource {
    String function();

    /**
     * Messages of a queue.
     *
     * @param maximumConcurrency most parallel invocations; absent: no separate limit
     */
    record FromQueue(String function, String queue, int batchSize, Duration window, OptionalInt maximumConcurrency,
            boolean partialResponses, List<String> filters) implements EventSource {}

    /**
     * Changes of a table.
     *
     * @param maximumRetries absent: until the record exceeds the maximum age
     * @param maximumAge absent: as long as the stream keeps the record
     * @param failureQueue name of the queue that receives the position of a batch that was given up
     */
    record FromStream(String function, String table, int batchSize, Duration window, boolean bisect,
            OptionalInt maximumRetries, Optional<Duration> maximumAge, boolean partialResponses,
            Optional<String> failureQueue, List<String> filters) implements EventSource {}

    /** A schedule of EventBridge Scheduler, {@code cron(...)} or {@code rate(...)}. */
    record FromSchedule(String function, String name, String expression, ZoneId zone,
            String input) implements EventSource {}

    /** A route of the HTTP API. */
    record FromHttp(String function, String method, String path) implements EventSource {

        private static final String REST = "$default";

        /** The default route: it takes what no other route takes. */
        public static FromHttp rest(String function) {
            return new FromHttp(function, "ANY", REST);
        }

        /** Whether it is the default route. */
        public boolean takesTheRest() {
            return path.equals(REST);
        }

        /** The route as the HTTP API names it. */
        public String key() {
            return takesTheRest() ? REST : method + " " + path;
        }
    }
}
