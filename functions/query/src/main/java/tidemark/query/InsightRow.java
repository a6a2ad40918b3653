package tidemark.query;

import java.util.LinkedHashMap;
import java.util.Map;

import tidemark.board.Row;
import tidemark.insight.Evidence;
import tidemark.insight.Evidence.Fact;
import tidemark.insight.Insight;

/** Something that stands out in the history of an account as the API shows it. */
record InsightRow(String id, String kind, AccountReference account, String date, String severity, String title,
        Map<String, Object> evidence) {

    static InsightRow of(Insight insight, Row account) {
        return new InsightRow(insight.id(), insight.kind().code(), AccountReference.of(account),
                insight.date().toString(), insight.severity().code(), insight.title(), facts(insight.evidence()));
    }

    private static Map<String, Object> facts(Evidence evidence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        evidence.facts().forEach((name, fact) -> facts.put(name, switch (fact) {
            case Fact.Whole whole -> whole.value();
            case Fact.Real real -> real.value();
            case Fact.Day day -> day.value().toString();
            case Fact.Word word -> word.value();
        }));
        return facts;
    }
}
