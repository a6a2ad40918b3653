package tidemark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.aws.http.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A record declares the JSON of an answer and the fields that can be asked of it. */
class RecordFieldsTest {

    private record Point(String date, @Nullable Long followers) {}

    private record Answer(String displayName, List<Point> points, Map<String, Long> change, @Nullable Point base) {}

    @Test
    void namesEveryFieldOfTheJson() {
        assertEquals("base.date, base.followers, change.*, display_name, points.date, points.followers",
                RecordFields.of(Answer.class).toString());
    }

    @Test
    void leavesOutWhatIsUnknown() {
        ObjectNode json = Json.of(new Answer("A", List.of(new Point("2026-11-21", null)), Map.of("1d", 5L), null));

        assertEquals("{\"display_name\":\"A\",\"points\":[{\"date\":\"2026-11-21\"}],\"change\":{\"1d\":5}}",
                json.toString());
    }

    @Test
    void selectsFieldsInListsAndMaps() {
        List<String> unknown = new ArrayList<>();
        FieldSelection selected = RecordFields.of(Answer.class).parse("points.date,change.1d", unknown::add);

        assertEquals("{\"points\":[{\"date\":\"2026-11-21\"}],\"change\":{\"1d\":5}}", selected
                .of(Json.of(new Answer("A", List.of(new Point("2026-11-21", 7L)), Map.of("1d", 5L, "7d", 6L), null)))
                .toString());
        assertEquals(List.of(), unknown);
    }
}
