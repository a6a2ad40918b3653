package tidemark.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.intake.AccountRow;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.time.Sleeper;

/** Sends rows of a list to the API, a part at a time, and repeats those that were left out for lack of time. */
final class ImportParts {

    /** The most rows of a part: few enough that the answer reports each one and the time suffices. */
    static final int ROWS = 200;

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String DRY = "/api/v1/accounts/import?dry_run=true";

    private final Sending api;
    private final Sleeper sleeper;

    ImportParts(Sending api, Sleeper sleeper) {
        this.api = api;
        this.sleeper = sleeper;
    }

    /** Sends a list to the API. */
    @FunctionalInterface
    interface Sending {
        Instance.Reply post(String path, String mediaType, byte[] body) throws InterruptedException;
    }

    /** Imports rows; returns their results by line of the file. Rows that were not done say why. */
    Map<Integer, Line> take(List<AccountRow> rows) throws InterruptedException {
        Map<Integer, Line> done = new HashMap<>();
        List<AccountRow> left = rows;
        for (int tried = 1; !left.isEmpty(); tried++) {
            List<AccountRow> part = left;
            Instance.Reply reply = api.post("/api/v1/accounts/import", "text/csv", AccountListCsv.of(part));
            if (reply.status() != 200 && !passing(reply.status())) {
                throw new StartFailure("The list was not imported: " + reason(reply));
            }
            part.forEach(row -> done.put(row.line(), undone(row, reason(reply))));
            reply.body().path("lines").forEach(line -> keep(line, part, done));
            left = part.stream().filter(row -> verdict(row, done) == Verdict.UNDONE).toList();
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

    /** The effects of the platforms' limits on the accounts of rows, each counted once. */
    List<String> limits(List<AccountRow> rows) throws InterruptedException {
        List<String> limits = new ArrayList<>();
        if (!rows.isEmpty()) {
            Instance.Reply reply = api.post(DRY, "text/csv",
                    AccountListCsv.ofAccounts(rows.stream().map(AccountRow::address).distinct().toList()));
            reply.body().path("limits").forEach(limit -> limits.add(limit.asText()));
            if (reply.status() != 200) {
                limits.add("The effects of the platforms' limits on this list are not known: " + reason(reply));
            }
        }
        return limits;
    }

    /** Whether the API is busy or has a temporary fault. */
    private static boolean passing(int status) {
        return status == 429 || status >= 500;
    }

    private static String reason(Instance.Reply reply) {
        return reply.body().path("detail").asText("no answer reported this line");
    }

    private static Verdict verdict(AccountRow row, Map<Integer, Line> done) {
        Line line = done.get(row.line());
        return line == null ? Verdict.UNDONE : line.verdict();
    }

    /** Stores a line's result; a line number of a part is the row's index in it, after the header. */
    private static void keep(JsonNode line, List<AccountRow> part, Map<Integer, Line> done) {
        int place = line.path("line").asInt() - 2;
        if (place >= 0 && place < part.size()) {
            int number = part.get(place).line();
            done.put(number, new Line(number, Verdict.valueOf(line.path("result").asText().toUpperCase(Locale.ROOT)),
                    line.path("account").asText(), line.path("detail").asText()));
        }
    }

    private static Line undone(AccountRow row, String why) {
        return new Line(row.line(), Verdict.UNDONE, row.address().toString(), why);
    }
}
