package tidemark.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.account.Address;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Problem.Wrong;
import tidemark.aws.observe.Measures;
import tidemark.aws.observe.MetricName;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportReport;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.CsvLine;
import tidemark.time.Deadline;

/** {@code POST /accounts/import}: takes an account list, and says of each line what became of it. Thread-safe. */
final class ImportRoute {

    /** Lines that are written at once. */
    private static final int LANES = 16;

    private final AccountsCsv csv;
    private final ImportAccounts imports;
    private final Capacity capacity;

    ImportRoute(AccountsCsv csv, ImportAccounts imports, Capacity capacity) {
        this.csv = csv;
        this.imports = imports;
        this.capacity = capacity;
    }

    APIGatewayV2HTTPResponse take(byte[] body, String path, Deadline deadline, Measures measures) {
        List<CsvLine> lines;
        try {
            lines = csv.read(body);
        } catch (CsvException wrong) {
            return Problem.badRequest(path, List.of(new Wrong("body", String.valueOf(wrong.getMessage())))).response();
        }
        ImportReport report = new ImportReport(take(lines, deadline));
        measures.add(MetricName.ACCOUNTS_ADDED, report.count(Verdict.ADDED));
        measures.add(MetricName.LINES_REJECTED, report.count(Verdict.REJECTED));
        return Json.response(200, "application/json", Map.of("Cache-Control", "no-store"),
                json(report, capacity.of(addresses(lines))));
    }

    private static List<Address> addresses(List<CsvLine> lines) {
        return lines.stream().filter(CsvLine.Row.class::isInstance).map(CsvLine.Row.class::cast)
                .map(line -> line.row().address()).toList();
    }

    private List<ImportReport.Line> take(List<CsvLine> lines, Deadline deadline) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory())) {
            List<Future<ImportReport.Line>> taken = new ArrayList<>();
            lines.forEach(line -> taken.add(lanes.submit(() -> take(line, deadline))));
            List<ImportReport.Line> done = new ArrayList<>();
            for (Future<ImportReport.Line> line : taken) {
                done.add(line.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a line could not be imported", failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", ending);
        }
    }

    private ImportReport.Line take(CsvLine line, Deadline deadline) {
        return switch (line) {
            case CsvLine.Rejected(ImportReport.Line report) -> report;
            case CsvLine.Row(var row) -> deadline.remaining().toSeconds() < 2
                    ? new ImportReport.Line(row.line(), Verdict.REJECTED, row.address().toString(),
                            "time ran out before this line; import the list again, what is done stays done")
                    : imports.take(row);
        };
    }

    private static ObjectNode json(ImportReport report, List<String> limits) {
        ObjectNode json = Json.object();
        for (Verdict verdict : Verdict.values()) {
            json.put(word(verdict), report.count(verdict));
        }
        ArrayNode lines = json.putArray("lines");
        for (ImportReport.Line line : report.lines()) {
            ObjectNode one = lines.addObject().put("line", line.line()).put("result", word(line.verdict()))
                    .put("account", line.account());
            if (!line.detail().isEmpty()) {
                one.put("detail", line.detail());
            }
        }
        limits.forEach(json.putArray("limits")::add);
        return json;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(java.util.Locale.ROOT);
    }
}
