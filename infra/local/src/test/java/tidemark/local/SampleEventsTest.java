package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import tidemark.aws.http.Role;
import tidemark.local.template.EventSource;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares the folder {@code events} with the template and with the tests of the functions. */
class SampleEventsTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"),
            TemplateContext.of("http://127.0.0.1:9324", Map.of()));
    private static final List<String> MODULES = List.of("fan-out", "scraper", "projector", "invalidator", "query",
            "manage");
    /** Functions in the module of another. */
    private static final Map<String, String> MODULE_OF = Map.of("board", "projector", "exporter", "query",
            "importer", "manage");

    @Test
    void everyRouteOfTheTemplateHasASample() throws IOException {
        Set<String> routes = new TreeSet<>();
        for (JsonNode sample : samples().values()) {
            if (sample.has("routeKey")) {
                routes.add(sample.path("routeKey").asText());
            }
        }
        assertEquals(TEMPLATE.sources(EventSource.FromHttp.class).stream().map(EventSource.FromHttp::key)
                .collect(Collectors.toCollection(TreeSet::new)), routes);
    }

    @Test
    void everyFunctionThatNoRouteCallsHasASample() throws IOException {
        assertTrue(samples().keySet().containsAll(Set.of("fan-out-daily", "fan-out-tick", "scraper-collect",
                "projector-changes", "board-hint", "invalidator-changed", "exporter-job", "importer-job")));
    }

    @Test
    void everyWritingRouteHasASampleOfAnEditorAViewerAndACallerWithoutAToken() throws IOException {
        Map<String, Set<String>> callers = new TreeMap<>();
        for (JsonNode sample : samples().values()) {
            callers.computeIfAbsent(sample.path("routeKey").asText(), route -> new TreeSet<>())
                    .add(sample.at("/requestContext/authorizer/jwt/claims").path(Role.CLAIM).asText());
        }
        List<String> writing = TEMPLATE.sources(EventSource.FromHttp.class).stream().map(EventSource.FromHttp::key)
                .filter(route -> route.matches("(POST|PUT|PATCH|DELETE) .*")).toList();
        assertTrue(writing.contains("POST /api/v1/collections"), writing.toString());
        for (String route : writing) {
            Set<String> missing = new TreeSet<>(Set.of("[editor]", "[viewer]", ""));
            missing.removeAll(callers.get(route));
            assertEquals(Set.of(), missing, route);
        }
    }

    /** Whether a test names the sample, or reads all samples that begin with the module's name. */
    @Test
    void everySampleIsReadByATestOfItsFunction() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String module : MODULES) {
            tests.put(module, tests(ROOT.resolve("functions").resolve(module).resolve("src/test")));
        }
        Set<String> unread = new TreeSet<>();
        for (String sample : samples().keySet()) {
            String module = MODULES.stream().filter(name -> sample.startsWith(name + "-")).findFirst()
                    .orElseGet(() -> MODULE_OF.getOrDefault(sample.split("-", 2)[0], ""));
            String text = tests.getOrDefault(module, "");
            if (!text.contains('"' + sample + '"') && !text.contains('"' + sample + ".json\"")
                    && !text.contains("SampleEvents.names(\"" + module + "-\")")) {
                unread.add(sample);
            }
        }
        assertEquals(Set.of(), unread);
    }

    private static Map<String, JsonNode> samples() throws IOException {
        Map<String, JsonNode> samples = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("events"))) {
            for (Path file : files.toList()) {
                samples.put(file.getFileName().toString().replace(".json", ""),
                        new ObjectMapper().readTree(file.toFile()));
            }
        }
        return samples;
    }

    private static String tests(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
