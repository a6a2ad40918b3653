package tidemark.local.source;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import tidemark.local.template.TemplateException;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventFilterTest {
    private static final String PROFILES = "{\"dynamodb\":{\"Keys\":{\"PK\":{\"S\":[{\"prefix\":\"B#\"}]}}}}";
    private static final String RUNS = "{\"dynamodb\":{\"Keys\":{\"PK\":{\"S\":[{\"prefix\":\"R#\"}]},\"SK\":{\"S\":[\"META\"]}}}}";

    private final EventFilter filter = new EventFilter(List.of(PROFILES, RUNS));

    @Test
    void oneFittingPatternIsEnough() throws JsonProcessingException {
        assertTrue(passes("B#17", "x#M"));
        assertTrue(passes("R#d-2026-11-21", "META"));
    }

    @Test
    void everyFieldOfAPatternMustFit() throws JsonProcessingException {
        assertFalse(passes("R#d-2026-11-21", "N#bluesky#1"));
        assertFalse(passes("G#bluesky#host", "-"));
    }

    @Test
    void withoutPatternsEverythingPasses() throws JsonProcessingException {
        assertTrue(new EventFilter(List.of()).passes(new ObjectMapper().readTree("{}")));
    }

    @Test
    void aPatternThatCannotBeReadIsAMistakeInTheTemplate() {
        assertThrows(TemplateException.class, () -> new EventFilter(List.of("{\"a\":\"not a list\"}")));
    }

    private boolean passes(String pk, String sk) throws JsonProcessingException {
        return filter.passes(new ObjectMapper().readTree(
                "{\"eventName\":\"MODIFY\",\"dynamodb\":{\"Keys\":{\"PK\":{\"S\":\"" + pk + "\"},\"SK\":{\"S\":\"" + sk
                        + "\"}}}}"));
    }
}
