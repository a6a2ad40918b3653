package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import tidemark.account.Account;
import tidemark.board.BoardColumn;
import tidemark.board.ColumnTrait;
import tidemark.board.GrowthPeriod;
import tidemark.local.template.EventSource;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares the description of the API with the template and the catalogues of the core. */
class DescribedApiTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));

    private static Object document = Map.of();

    @BeforeAll
    static void read() throws IOException {
        document = Objects.requireNonNull(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(ROOT.resolve("docs/openapi.yaml"))));
    }

    @Test
    void describesEveryRouteOfTheTemplateAndNoOther() {
        Set<String> routes = Template.read(ROOT.resolve("template.yaml"), TemplateContext.of("http://127.0.0.1:9324",
                Map.of())).sources(EventSource.FromHttp.class).stream().map(EventSource.FromHttp::key)
                .filter(key -> !key.equals("$default")).map(key -> key.replace("+}", "}").replace("/api/v1", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        map("paths").forEach((path, methods) -> ((Map<?, ?>) methods).keySet().stream().map(String::valueOf)
                .filter(method -> List.of("get", "post", "put", "patch", "delete").contains(method))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        // A path that takes the rest of a path cannot go on in API Gateway: this one is told apart by the function.
        described.add("POST /accounts/{platform}/{handle}");
        assertTrue(described.remove("POST /accounts/{platform}/{handle}/resume"));
        assertEquals(routes, described);
    }

    @Test
    void describesEveryOutcomeAndNoOther() {
        Set<String> outcomes = Arrays.stream(Outcome.values()).map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(outcomes, new TreeSet<>((List<?>) map("components", "schemas", "Outcome").get("enum")));
    }

    @Test
    void describesEveryPrecisionAndEveryStatusAndNoOther() {
        assertEquals(Arrays.stream(Precision.values()).map(Precision::key).toList(),
                map("components", "schemas", "Precision").get("enum"));
        assertEquals(Arrays.stream(Account.Status.values()).map(Account.Status::key).toList(),
                map("components", "schemas", "Status").get("enum"));
    }

    @Test
    void describesEverySortableColumnAndNoOther() {
        String spans = Arrays.stream(GrowthPeriod.values()).map(GrowthPeriod::key).collect(Collectors.joining("|"));
        String pattern = String.valueOf(map("components", "schemas", "Sort").get("pattern"));
        String inner = pattern.substring("^-?(".length(), pattern.length() - ")$".length());
        Set<String> described = new TreeSet<>();
        for (String key : inner.replace("change\\.(" + spans + ")", "CHANGE").split("\\|")) {
            if (key.equals("CHANGE")) {
                Arrays.stream(GrowthPeriod.values()).map(span -> "change." + span.key()).forEach(described::add);
            } else {
                described.add(key);
            }
        }
        assertEquals(
                BoardColumn.all(ColumnTrait.SORTABLE).stream().map(BoardColumn::key)
                        .collect(Collectors.toCollection(TreeSet::new)),
                described, "docs/openapi.yaml lets lists be sorted by other columns than BoardColumn says: mend Sort");
    }

    private static Map<?, ?> map(String... path) {
        Object at = document;
        for (String name : path) {
            at = Objects.requireNonNull(((Map<?, ?>) at).get(name), name);
        }
        return (Map<?, ?>) at;
    }
}
