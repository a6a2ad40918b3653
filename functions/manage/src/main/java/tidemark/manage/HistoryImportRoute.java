package tidemark.manage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Problem.Wrong;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.intake.HistoryRow;
import tidemark.intake.ImportHistory;
import tidemark.intake.ImportReport;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.HistoryCsv;
import tidemark.platforms.intake.HistoryLine;
import tidemark.time.Deadline;

/**
 * {@code POST /history/import}: takes as much of a history as time allows, and reports the result of each line and where to continue. Thread-safe.
 */
final class HistoryImportRoute {

    private final AddressBook book;
    private final ImportHistory history;

    HistoryImportRoute(AddressBook book, ImportHistory history) {
        this.book = book;
        this.history = history;
    }

    APIGatewayV2HTTPResponse take(byte[] body, @Nullable String encoding, @Nullable String query, String path,
            Deadline deadline, InvocationMetrics measures) {
        if (ImportRoute.tooLarge(body)) {
            return Problem.of(413, "Content too large", "A history of at most " + ImportRoute.LARGEST / (1024 * 1024)
                    + " MB and " + ImportRoute.MOST + " lines is taken at once; split it into files with a header each,"
                    + " as bin/tidemark import --history does.", path).response();
        }
        return switch (ImportQuery.read(query)) {
            case ImportQuery.Parsed.Refused(List<Wrong> wrongs) -> Problem.badRequest(path, wrongs).response();
            case ImportQuery.Parsed.Asked(ImportQuery asked) -> take(body, encoding, asked, path, deadline, measures);
        };
    }

    private APIGatewayV2HTTPResponse take(byte[] body, @Nullable String encoding, ImportQuery asked, String path,
            Deadline deadline, InvocationMetrics measures) {
        List<Line> lines = new ArrayList<>();
        List<String> notes;
        try (HistoryLanes lanes = new HistoryLanes(history, deadline)) {
            HistoryCsv csv = HistoryCsv.open(() -> new ByteArrayInputStream(body), encoding, book);
            notes = csv.notes();
            csv.read(ImportHistory.ROWS, part -> lines.addAll(take(part, asked, lanes)));
        } catch (CsvException wrong) {
            return Problem.badRequest(path, List.of(new Wrong("body", String.valueOf(wrong.getMessage())))).response();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("an array can be read", unreadable);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", ending);
        }
        ImportReport report = new ImportReport(lines);
        measures.add(MetricName.LINES_REJECTED, report.count(Verdict.REJECTED));
        ObjectNode json = ImportAnswer.of(report, Verdict.OF_HISTORY, notes);
        lines.stream().filter(line -> line.detail().equals(ImportHistory.LATE)).mapToInt(Line::line).min()
                .ifPresent(line -> json.put("next_line", line));
        return Json.response(200, "application/json", Map.of("Cache-Control", "no-store"), json);
    }

    private List<Line> take(List<HistoryLine> part, ImportQuery asked, HistoryLanes lanes)
            throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        List<HistoryRow> rows = new ArrayList<>();
        for (HistoryLine line : part) {
            switch (line) {
                case HistoryLine.Row(HistoryRow row) when row.line() >= asked.fromLine() -> rows.add(row);
                case HistoryLine.Rejected(Line rejected) when rejected.line() >= asked.fromLine() ->
                    lines.add(rejected);
                default -> {
                }
            }
        }
        lines.addAll(asked.dryRun() ? history.check(rows, "a dry run takes no line") : lanes.take(rows, () -> {}));
        lines.sort(Comparator.comparingInt(Line::line));
        return lines;
    }
}
