package tidemark.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;
import tidemark.intake.ImportReport;
import tidemark.intake.ImportReport.Verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the report of an import: all counts, and every line if they fit, otherwise the first hundred of each kind. */
final class ImportAnswer {

    /** The most bytes of lines in a response; Lambda allows 6 MB with quotes escaped. */
    static final int LARGEST = 1024 * 1024;

    private static final int LONGEST = 300;

    private ImportAnswer() {}

    /** @param verdicts those that are counted */
    static ObjectNode of(ImportReport report, List<Verdict> verdicts, List<String> notes) {
        ObjectNode json = Json.object();
        for (Verdict verdict : verdicts) {
            json.put(word(verdict), report.count(verdict));
        }
        List<ObjectNode> lines = fitting(report.lines());
        boolean truncated = lines.size() < report.lines().size();
        ArrayNode list = json.put("lines_total", report.lines().size()).put("truncated", truncated).putArray("lines");
        (truncated ? fitting(report.digest()) : lines).forEach(list::add);
        ArrayNode reasons = json.putArray("reasons");
        report.reasons().forEach(reason -> reasons.addObject().put("result", word(reason.verdict()))
                .put("detail", reason.detail()).put("count", reason.count()));
        notes.forEach(json.putArray("notes")::add);
        return json;
    }

    /** As many of the first lines as fit. */
    private static List<ObjectNode> fitting(List<ImportReport.Line> lines) {
        List<ObjectNode> fitting = new ArrayList<>();
        long size = 0;
        for (ImportReport.Line line : lines) {
            ObjectNode one = line(line);
            size += Json.text(one).getBytes(UTF_8).length + 1;
            if (size > LARGEST) {
                return fitting;
            }
            fitting.add(one);
        }
        return fitting;
    }

    /** One line of a report. */
    static ObjectNode line(ImportReport.Line line) {
        ObjectNode one = Json.object().put("line", line.line()).put("result", word(line.verdict()))
                .put("account", shortened(line.account()));
        return line.detail().isEmpty() ? one : one.put("detail", shortened(line.detail()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The word for a verdict in reports. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
