package tidemark.manage;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Problem.Wrong;
import tidemark.aws.observe.InvocationMetrics;
import tidemark.aws.observe.MetricName;
import tidemark.intake.AccountRow;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportReport;
import tidemark.intake.ImportReport.Line;
import tidemark.intake.ImportReport.Verdict;
import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.CsvLine;
import tidemark.platforms.intake.CsvList;
import tidemark.time.Deadline;

/**
 * {@code POST /accounts/import}: takes as much of an account list as time allows, and reports the result of each line and where to continue.
 * Thread-safe.
 */
final class ImportRoute {

    /** The largest list per request, in bytes: in Base64 it and the headers fit into the 6 MB of an event. */
    static final int LARGEST = 4 * 1024 * 1024;
    /** The most lines per request. */
    static final int MOST = 200_000;

    private final AccountsCsv csv;
    private final ImportAccounts imports;
    private final Capacity capacity;
    private final String platforms;

    /** @param platforms the names of the platforms, for people */
    ImportRoute(AccountsCsv csv, ImportAccounts imports, Capacity capacity, String platforms) {
        this.csv = csv;
        this.imports = imports;
        this.capacity = capacity;
        this.platforms = platforms;
    }

    APIGatewayV2HTTPResponse take(byte[] body, @Nullable String encoding, @Nullable String query, String path,
            Deadline deadline, InvocationMetrics measures) {
        if (tooLarge(body)) {
            return Problem.of(413, "Content too large", "A list of at most " + LARGEST / (1024 * 1024) + " MB and "
                    + MOST + " lines is taken at once; split it into lists with a header each, as bin/tidemark import"
                    + " does.", path).response();
        }
        return switch (ImportQuery.read(query)) {
            case ImportQuery.Parsed.Refused(List<Wrong> wrongs) -> Problem.badRequest(path, wrongs).response();
            case ImportQuery.Parsed.Asked(ImportQuery asked) -> take(body, encoding, asked, path, deadline, measures);
        };
    }

    /** Whether a list has more bytes or lines than are taken at once. */
    static boolean tooLarge(byte[] body) {
        return body.length > LARGEST || lines(body) > MOST;
    }

    private static long lines(byte[] body) {
        long feeds = 0;
        long returns = 0;
        for (byte sign : body) {
            feeds += sign == '\n' ? 1 : 0;
            returns += sign == '\r' ? 1 : 0;
        }
        return Math.max(feeds, returns);
    }

    private APIGatewayV2HTTPResponse take(byte[] body, @Nullable String encoding, ImportQuery asked, String path,
            Deadline deadline, InvocationMetrics measures) {
        CsvList list;
        try {
            list = csv.read(body, encoding);
        } catch (CsvException wrong) {
            return Problem.badRequest(path, List.of(new Wrong("body", String.valueOf(wrong.getMessage())))).response();
        }
        List<CsvLine> lines = list.lines();
        ImportReport report = new ImportReport(take(lines, asked, deadline));
        measures.add(MetricName.ACCOUNTS_ADDED, report.count(Verdict.ADDED));
        measures.add(MetricName.LINES_REJECTED, report.count(Verdict.REJECTED));
        ObjectNode json = ImportAnswer.of(report, Verdict.OF_ACCOUNTS, list.notes());
        capacity.of(accounts(lines, report)).forEach(json.putArray("limits")::add);
        late(report).ifPresent(line -> json.put("next_line", line));
        if (report.lines().stream().anyMatch(line -> line.detail().endsWith(AddressBook.UNKNOWN_PLATFORM))) {
            json.put("known_platforms", platforms);
        }
        return Json.response(200, "application/json", Map.of("Cache-Control", "no-store"), json);
    }

    /** The accounts of a list, without those of rejected lines. */
    private static List<Address> accounts(List<CsvLine> lines, ImportReport report) {
        var rejected = report.lines().stream().filter(line -> line.verdict() == Verdict.REJECTED).map(Line::line)
                .collect(java.util.stream.Collectors.toSet());
        return rows(lines).filter(row -> !rejected.contains(row.line())).map(AccountRow::address).toList();
    }

    /** The lines that name an account to be imported. */
    static Stream<AccountRow> rows(List<CsvLine> lines) {
        return lines.stream().filter(CsvLine.Row.class::isInstance).map(CsvLine.Row.class::cast).map(CsvLine.Row::row);
    }

    /** The first line that was left out for lack of time. */
    private static OptionalInt late(ImportReport report) {
        return report.lines().stream().filter(line -> line.detail().equals(AccountLanes.LATE)).mapToInt(Line::line)
                .min();
    }

    private List<Line> take(List<CsvLine> lines, ImportQuery asked, Deadline deadline) {
        List<CsvLine> wanted = lines.stream().filter(line -> line.number() >= asked.fromLine()).toList();
        try (AccountLanes lanes = new AccountLanes(imports.list(rows(wanted).toList()), asked.dryRun(), deadline)) {
            return lanes.take(wanted, () -> {});
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing", ending);
        }
    }
}
