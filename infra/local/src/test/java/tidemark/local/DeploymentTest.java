package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import tidemark.local.template.EventSource;
import tidemark.local.template.Function;
import tidemark.local.template.Surroundings;
import tidemark.local.template.Template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds the template against the code that is deployed with it. */
class DeploymentTest {
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"),
            Surroundings.of("http://127.0.0.1:9324", Map.of()));

    @Test
    void everyCodeUriIsTheZipOfAModule() throws IOException {
        String reactor = Files.readString(ROOT.resolve("pom.xml"));
        for (Function function : TEMPLATE.functions().values()) {
            assertTrue(function.codeUri().endsWith("/target/function.zip"), function.codeUri());
            String module = function.codeUri().replace("/target/function.zip", "");
            assertTrue(reactor.contains("<module>" + module + "</module>"), module);
            assertTrue(Files.readString(ROOT.resolve(module).resolve("pom.xml")).contains("maven-assembly-plugin"),
                    module);
        }
    }

    @Test
    void zipsHoldJarsInLibAndNothingForDevelopmentOnly() throws IOException {
        for (String codeUri : TEMPLATE.functions().values().stream().map(Function::codeUri)
                .collect(Collectors.toSet())) {
            if (!Files.exists(ROOT.resolve(codeUri)))
                continue;
            try (ZipFile zip = new ZipFile(ROOT.resolve(codeUri).toFile())) {
                List<String> names = zip.stream().map(java.util.zip.ZipEntry::getName).toList();
                assertTrue(names.stream().allMatch(name -> name.matches("lib/([^/]+\\.jar)?")), codeUri);
                assertFalse(
                        names.stream()
                                .anyMatch(name -> name
                                        .matches("lib/(DynamoDBLocal|netty|elasticmq|embedded-redis|core-testing).*")),
                        codeUri);
            }
        }
    }

    @Test
    void everyFunctionHasASamplePayload() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("events"))) {
            List<Path> events = files.sorted().toList();
            Set<String> routes = new TreeSet<>();
            for (Path event : events) {
                JsonNode json = new ObjectMapper().readTree(event.toFile());
                if (json.has("routeKey"))
                    routes.add(json.path("routeKey").asText());
            }
            assertEquals(TEMPLATE.sources(EventSource.FromHttp.class).stream()
                    .map(route -> route.method() + " " + route.path())
                    .collect(Collectors.toCollection(TreeSet::new)), routes);
            for (String name : List.of("fan-out-daily", "fan-out-tick", "scraper-collect", "projector-changes",
                    "board-hint",
                    "invalidator-changed"))
                assertTrue(events.contains(ROOT.resolve("events").resolve(name + ".json")), name);
        }
    }
}
