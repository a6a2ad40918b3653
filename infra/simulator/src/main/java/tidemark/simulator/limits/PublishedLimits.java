package tidemark.simulator.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The simulator's own table of the platforms' limits, {@code limits.csv}, written from what the platforms publish. */
public final class PublishedLimits {

    private static final Duration FLOOR = Duration.ofMillis(500);
    private static final Pattern COMMA = Pattern.compile(",");

    private final Map<String, Limit> limits = new LinkedHashMap<>();

    public PublishedLimits() {
        try (InputStream table = Objects
                .requireNonNull(getClass().getResourceAsStream("/tidemark/simulator/limits.csv"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> List.of(COMMA.split(line, 8))).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The limit in a row of the table.
     *
     * @throws IllegalArgumentException if the table has no such row
     */
    public Limit of(String kind) {
        Limit limit = limits.get(kind);
        if (limit == null) {
            throw new IllegalArgumentException("no limit for " + kind);
        }
        return limit;
    }

    private void add(List<String> row) {
        Duration interval = Duration.ofMillis(Math.round(Double.parseDouble(row.get(1)) * 1000));
        Duration floored = interval.compareTo(FLOOR) < 0 ? FLOOR : interval;
        limits.put(row.getFirst(), new Limit(floored, Integer.parseInt(row.get(2)), window(row.get(3), row.get(4)),
                day(row.get(5), row.get(6))));
    }

    private static Limit.@Nullable Window window(String requests, String seconds) {
        return requests.isEmpty()
                ? null
                : new Limit.Window(Integer.parseInt(requests), Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static Limit.@Nullable Day day(String requests, String zone) {
        return requests.isEmpty() ? null : new Limit.Day(Integer.parseInt(requests), ZoneId.of(zone), 1);
    }
}
