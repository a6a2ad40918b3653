package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.local.template.Function;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The zips contain the functions' own jars and none for development. The build runs this test after it has packaged the functions. */
@Tag("zips")
class ZipContentsTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final String DEVELOPMENT = "lib/(DynamoDBLocal|netty|elasticmq|embedded-redis|core-testing"
            + "|handler-testing|simulator|local|junit|aws-lambda-java-serialization).*";

    static Stream<String> zips() {
        return Template.read(ROOT.resolve("template.yaml"), TemplateContext.of("http://127.0.0.1:9324", Map.of()))
                .functions().values().stream().map(Function::codeUri).distinct();
    }

    @ParameterizedTest
    @MethodSource("zips")
    void holdsJarsInLibAndNothingForDevelopment(String codeUri) throws IOException {
        Path zip = ROOT.resolve(codeUri);
        assertTrue(Files.exists(zip), () -> codeUri + " is missing; build it with: make build");
        String module = codeUri.split("/")[1];
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            List<String> names = opened.stream().map(ZipEntry::getName).toList();
            assertEquals(List.of(),
                    names.stream().filter(name -> !name.matches("lib/([^/]+\\.jar)?")).toList());
            assertEquals(List.of(), names.stream().filter(name -> name.matches(DEVELOPMENT)).toList());
            for (String own : List.of(module, "core", "aws")) {
                assertEquals(1, names.stream().filter(name -> name.matches("lib/" + own + "-[0-9.]+\\.jar")).count(),
                        own);
            }
        }
    }
}
