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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.local.template.Function;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.local.zip.FunctionZip;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is deployed holds the listed jars and nothing else. The build runs this after it has packaged the functions. */
@Tag("zips")
class ZipContentsTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final String LISTS = "infra/local/src/test/resources/tidemark/local/zip";
    private static final String DEVELOPMENT = "(DynamoDBLocal|netty|elasticmq|embedded-redis|core-testing"
            + "|handler-testing|simulator|local|junit|aws-lambda-java-serialization).*";

    static Stream<String> zips() {
        return Template.read(ROOT.resolve("template.yaml"), TemplateContext.of("http://127.0.0.1:9324", Map.of()))
                .functions().values().stream().map(Function::codeUri).distinct();
    }

    @ParameterizedTest
    @MethodSource("zips")
    void holdsTheListedJarsInLibAndNothingElse(String codeUri) throws IOException {
        List<String> entries = new FunctionZip(ROOT.resolve(codeUri)).entries();
        String module = codeUri.split("/")[1];
        String list = LISTS + "/" + module + ".txt";
        List<String> jars = entries.stream().filter(entry -> entry.matches("lib/[^/]+\\.jar"))
                .map(ZipContentsTest::name)
                .sorted().toList();
        Set<String> listed = new TreeSet<>(Files.readAllLines(ROOT.resolve(list)));

        assertEquals(List.of(), entries.stream().filter(entry -> !entry.matches("lib/([^/]+\\.jar)?")).toList());
        assertEquals(Set.copyOf(jars).size(), jars.size(), "a jar in two versions: " + jars);
        assertEquals(Set.of(), without(new TreeSet<>(jars), listed), codeUri + " holds " + jars.size()
                + " jars, and these are not in " + list + ". Add a jar that the function loads to that list; leave out"
                + " any other by an exclusion in functions/" + module + "/pom.xml.");
        assertEquals(Set.of(), without(listed, new TreeSet<>(jars)), codeUri + " holds " + jars.size()
                + " jars and no longer these, which " + list + " names. Remove them from that list.");
    }

    @ParameterizedTest
    @MethodSource("zips")
    void isListedWithoutWhatIsForDevelopment(String codeUri) throws IOException {
        String module = codeUri.split("/")[1];
        List<String> listed = Files.readAllLines(ROOT.resolve(LISTS).resolve(module + ".txt"));

        assertEquals(List.of(), listed.stream().filter(jar -> jar.matches(DEVELOPMENT)).toList());
        assertEquals(List.of(module, "core"), Stream.of(module, "core").filter(listed::contains).toList());
    }

    /** The name of a jar without its version. */
    private static String name(String entry) {
        return entry.replaceFirst("lib/(.+?)-\\d[^/]*\\.jar", "$1");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }
}
