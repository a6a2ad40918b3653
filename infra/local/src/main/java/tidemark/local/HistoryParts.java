package tidemark.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.intake.HistoryRow;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.time.Sleeper;

/** Sends rows of a history to the API, a part at a time, and repeats those that were left out for lack of time. */
final class HistoryParts {

    /** The most rows of a part: few enough that the answer reports each one. */
    static final int ROWS = 2_000;

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String HEADER = "platform,handle,date,followers,following,posts,likes,views\n";
    private static final List<Metric> METRICS = List.of(Metric.FOLLOWERS, Metric.FOLLOWING, Metric.POSTS, Metric.LIKES,
            Metric.VIEWS);

    private final ImportParts.Sending api;
    private final Sleeper sleeper;

    HistoryParts(ImportParts.Sending api, Sleeper sleeper) {
        this.api = api;
        this.sleeper = sleeper;
    }

    /** Imports rows; returns their results by line of the file. Rows that were not done say why. */
    Map<Integer, Line> take(List<HistoryRow> rows) throws InterruptedException {
        Map<Integer, Line> done = new HashMap<>();
        List<HistoryRow> left = rows;
        for (int tried = 1; !left.isEmpty(); tried++) {
            List<HistoryRow> part = left;
            Instance.Reply reply = api.post("/api/v1/history/import", "text/csv", csv(part));
            String reason = reply.body().path("detail").asText("no answer reported this line");
            if (reply.status() != 200 && reply.status() != 429 && reply.status() < 500) {
                throw new StartFailure("The history was not imported: " + reason);
            }
            part.forEach(row -> done.put(row.line(),
                    new Line(row.line(), Verdict.UNDONE, row.address().toString(), reason)));
            reply.body().path("lines").forEach(line -> keep(line, part, done));
            left = part.stream().filter(row -> undone(done.get(row.line()))).toList();
            if (tried == TRIES) {
                break;
            }
            if (left.size() == part.size()) {
                sleeper.sleep(PAUSE);
            } else {
                tried = 0;
            }
        }
        return done;
    }

    private static boolean undone(@org.jspecify.annotations.Nullable Line line) {
        return line == null || line.verdict() == Verdict.UNDONE;
    }

    /** Stores a line's result; a line number of a part is the row's index in it, after the header. */
    private static void keep(JsonNode line, List<HistoryRow> part, Map<Integer, Line> done) {
        int place = line.path("line").asInt() - 2;
        if (place >= 0 && place < part.size()) {
            int number = part.get(place).line();
            done.put(number, new Line(number, Verdict.valueOf(line.path("result").asText().toUpperCase(Locale.ROOT)),
                    line.path("account").asText(), repeated(line.path("detail").asText(), part)));
        }
    }

    /** A detail that names a line of the part names the line of the file. */
    private static String repeated(String detail, List<HistoryRow> part) {
        return java.util.regex.Pattern.compile("^line (\\d+)(?= )").matcher(detail)
                .replaceFirst(named -> "line " + part.get(Integer.parseInt(named.group(1)) - 2).line());
    }

    /** A header, and a line for each row, whose dates and numbers can be read in one way only. */
    static byte[] csv(List<HistoryRow> rows) {
        return rows.stream().map(HistoryParts::line).collect(Collectors.joining("\n", HEADER, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(HistoryRow row) {
        return row.address().platform().id() + ",\"" + row.address().handle().replace("\"", "\"\"") + "\"," + row.day()
                + METRICS.stream().map(metric -> {
                    Count count = row.metrics().get(metric);
                    return "," + (count == null ? "" : count.value());
                }).collect(Collectors.joining());
    }
}
