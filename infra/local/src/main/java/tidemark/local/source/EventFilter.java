package tidemark.local.source;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.event.ruler.Machine;

import tidemark.local.template.TemplateException;

/** Decides whether an event reaches the function: at least one pattern matches, or there is none. Thread-safe. */
final class EventFilter {
    private final Machine machine = Machine.builder().build();
    private final boolean everything;

    EventFilter(List<String> patterns) {
        everything = patterns.isEmpty();
        for (String pattern : patterns) {
            add(pattern);
        }
    }

    boolean passes(JsonNode event) {
        return everything || !machine.rulesForJSONEvent(event).isEmpty();
    }

    private void add(String pattern) {
        try {
            machine.addRule(pattern, pattern);
        } catch (IOException malformed) {
            throw new TemplateException("The template holds a filter that cannot be read: " + pattern);
        }
    }
}
