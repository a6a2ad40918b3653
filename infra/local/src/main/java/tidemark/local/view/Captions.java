package tidemark.local.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.local.table.DisplayText;

/** The phrases around a table. */
final class Captions {

    private static final int GAPS = 5;

    private Captions() {}

    /** A line on what is shown, of when it is, and whether its numbers are simulated. */
    static String of(String what, JsonNode answer, boolean simulated) {
        String asOf = answer.path("as_of").asText();
        return DisplayText.line(what)
                + (asOf.isEmpty() ? "" : " as of " + Format.TIME.shown(answer.path("as_of")) + " UTC")
                + (simulated ? ", simulated numbers" : "");
    }

    /** An account of an answer as {@code platform/handle}, with its organization where that is known. */
    static String account(JsonNode account) {
        String organization = account.path("organization").asText();
        return name(account) + (organization.isEmpty() ? "" : " (" + DisplayText.line(organization) + ")");
    }

    /** An account of an answer as {@code platform/handle}. */
    static String name(JsonNode account) {
        return DisplayText.line(account.path("platform").asText() + "/" + account.path("handle").asText());
    }

    /** The interval and the days of a series. */
    static String span(JsonNode series) {
        return DisplayText
                .line("by " + series.path("interval").asText() + " from " + series.path("from").asText() + " to "
                        + series.path("to").asText());
    }

    /** A sentence on the days without numbers; none if there are none. */
    static List<String> gaps(JsonNode gaps) {
        List<String> spans = new ArrayList<>();
        for (JsonNode gap : gaps) {
            String from = gap.path("from").asText();
            String to = gap.path("to").asText();
            spans.add(from.equals(to) ? from : from + " to " + to);
        }
        return spans.isEmpty()
                ? List.of()
                : List.of(DisplayText.line("No numbers: " + String.join(", ", spans.stream().limit(GAPS).toList())
                        + (spans.size() > GAPS ? " and " + count(spans.size() - GAPS, "more gap") : "") + "."));
    }

    /** A count with its noun, such as {@code 1 account} or {@code 2,000 accounts}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
