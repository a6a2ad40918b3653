package tidemark.local.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.local.table.Column;
import tidemark.local.table.DisplayText;

/** A comparison as two tables: a row for each account, and a row for each day with a column for each account. */
record ComparisonReport(JsonNode comparison, Form form) {

    private static final int LONGEST_HEADING = 18;
    private static final List<Field> ACCOUNTS = List.of(Field.word("account.platform", 1),
            Field.text("account.handle", 0), Field.change("change.absolute", 2), Field.rate("change.rate", 3),
            Field.word("reason", 4), Field.word("change.from", 5), Field.word("change.to", 6),
            Field.word("change.precision", 7), Field.text("account.organization", 8));

    /** The report. */
    Report report() {
        List<JsonNode> series = Viewer.elements(comparison.path("series"));
        boolean simulated = comparison.path("simulated").asBoolean();
        String what = "%s, %s, %s".formatted(comparison.path("metric").asText(), comparison.path("mode").asText(),
                Captions.span(comparison));
        return new Report(Captions.of(what, comparison, simulated),
                List.of(new Report.Table(ACCOUNTS, series), new Report.Table(columns(series), days(series))),
                rounded(series));
    }

    private List<Field> columns(List<JsonNode> series) {
        List<Field> columns = new ArrayList<>();
        columns.add(Field.word("date", 0));
        for (int i = 0; i < series.size(); i++) {
            String name = Captions.name(series.get(i).path("account"));
            String heading = form == Form.WIDE ? name : DisplayText.cut(name, LONGEST_HEADING);
            boolean change = comparison.path("mode").asText().equals("change");
            columns.add(new Field(name, List.of("values", Integer.toString(i)),
                    change ? Column.change(heading, i + 1) : Column.number(heading, i + 1),
                    change ? Format.CHANGE : Format.NUMBER));
        }
        columns.add(Field.word("simulated", columns.size()));
        return columns;
    }

    private List<JsonNode> days(List<JsonNode> series) {
        Map<String, ObjectNode> days = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            for (JsonNode point : series.get(i).path("points")) {
                ObjectNode day = days.computeIfAbsent(point.path("date").asText(), this::day);
                ((ObjectNode) day.path("values")).set(Integer.toString(i), point.path("value"));
            }
        }
        return List.copyOf(days.values());
    }

    private ObjectNode day(String date) {
        ObjectNode day = Rows.object().put("date", date);
        day.set("values", Rows.object());
        return day.set("simulated", comparison.path("simulated"));
    }

    /** A sentence on the accounts whose numbers are not exact. */
    private static List<String> rounded(List<JsonNode> series) {
        List<String> names = series.stream()
                .filter(each -> each.path("points").valueStream().anyMatch(point -> point.has("precision")))
                .map(each -> Captions.name(each.path("account"))).toList();
        return names.isEmpty()
                ? List.of()
                : List.of("Not exact: " + String.join(", ", names) + "; --json has the bounds.");
    }
}
