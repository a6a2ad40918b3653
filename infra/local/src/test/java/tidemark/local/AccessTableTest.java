package tidemark.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.junit.jupiter.api.Test;

import tidemark.local.template.EventSource;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.testing.handler.AccessTable;
import tidemark.testing.handler.SampleEvents;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** {@code docs/access.md} has a row for every route of the template; tests of the functions send each row as every caller. */
class AccessTableTest {

    private static final Template TEMPLATE = Template.read(
            Path.of(System.getProperty("tidemark.root", "../.."), "template.yaml"),
            TemplateContext.of("http://127.0.0.1:9324", Map.of()));

    @Test
    void everyRouteOfTheTemplateHasARow() {
        Map<String, Set<String>> routes = new TreeMap<>();
        TEMPLATE.sources(EventSource.FromHttp.class)
                .forEach(source -> routes.computeIfAbsent(source.function(), name -> new TreeSet<>())
                        .add(source.key()));
        routes.forEach((function, keys) -> assertEquals(keys, keys(function.toLowerCase(Locale.ROOT) + "-"), function));
        assertEquals(routes.values().stream().mapToInt(Set::size).sum(), keys("").size());
    }

    private static Set<String> keys(String prefix) {
        Set<String> keys = new TreeSet<>();
        AccessTable.rows(prefix).forEach(
                row -> keys.add(SampleEvents.read(row.sample(), APIGatewayV2HTTPEvent.class).getRouteKey()));
        return keys;
    }
}
