package tidemark.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

import tidemark.local.template.Function;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares the template with the code that is deployed with it. */
class DeploymentTest {
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"),
            TemplateContext.of("http://127.0.0.1:9324", Map.of()));
    /** Variables that the logging and metrics libraries read. */
    private static final Set<String> READ_BY_LIBRARIES = Set.of("POWERTOOLS_METRICS_NAMESPACE");

    @Test
    void everyHandlerIsOnTheClassPathAndIsNamedAsItsFunction() throws ReflectiveOperationException {
        for (Function function : TEMPLATE.functions().values()) {
            Class<?> handler = Class.forName(function.handler());
            assertEquals(function.name(), handler.getSimpleName());
            assertTrue(
                    RequestHandler.class.isAssignableFrom(handler)
                            || RequestStreamHandler.class.isAssignableFrom(handler),
                    function.handler());
            assertTrue(Arrays.stream(handler.getConstructors()).anyMatch(made -> made.getParameterCount() == 0),
                    function.handler() + " cannot be made by Lambda");
        }
    }

    @Test
    void everyVariableIsReadSomewhere() throws IOException {
        String sources = sources();
        for (Function function : TEMPLATE.functions().values()) {
            Set<String> unread = new TreeSet<>(function.environment().keySet());
            unread.removeAll(READ_BY_LIBRARIES);
            unread.removeIf(variable -> sources.contains("\"" + variable + "\""));
            assertEquals(Set.of(), unread, function.name());
        }
    }

    /** The functions that contain the module of platforms must also read the operator's overrides. */
    @Test
    void everyFunctionThatKnowsPlatformsIsGivenTheOperatorsWords() throws IOException {
        Set<String> knowing = new TreeSet<>();
        for (Function function : TEMPLATE.functions().values()) {
            Path module = ROOT.resolve(function.codeUri().replace("/target/function.zip", ""));
            if (Files.readString(module.resolve("pom.xml")).contains("<artifactId>platforms</artifactId>")) {
                knowing.add(function.name());
                assertTrue(function.environment().containsKey("PLATFORM_OVERRIDES"), function.name());
                assertFalse(sources(module).contains("Platforms.builtIn()"), function.name());
                assertFalse(sources(module).contains("Platforms::builtIn"), function.name());
            }
        }
        assertTrue(knowing.containsAll(Set.of("FanOut", "Scraper", "Query", "Manage")), knowing::toString);
    }

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

    private static String sources() throws IOException {
        return sources(ROOT.resolve("functions"));
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path source : files
                    .filter(file -> file.toString().contains("/src/main/") && file.toString().endsWith(".java"))
                    .toList()) {
                text.append(Files.readString(source, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
