package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every package has a package-info. */
class PackagesTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s)");

    @Test
    void everyPackageSaysInTwoSentencesWhatIsInItAndWhatMayComeIn() throws IOException {
        Set<Path> packages = packages();
        assertTrue(packages.size() > 50, () -> "only " + packages.size() + " packages were found below " + ROOT);
        Set<String> silent = new TreeSet<>();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || sentences(Files.readString(info)) < 2) {
                silent.add(ROOT.relativize(info).toString());
            }
        }
        assertEquals(Set.of(), silent, "need a Javadoc of two sentences: what is in the package, and what may come in");
    }

    private static Set<Path> packages() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (Path sources : new Repository(ROOT).sources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                packages.addAll(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent)
                        .collect(Collectors.toSet()));
            }
        }
        return packages;
    }

    private static long sentences(String info) {
        int end = info.indexOf("*/");
        return info.startsWith("/**") && end > 0
                ? SENTENCE_END.matcher(info.substring(0, end)).results().count()
                : 0;
    }
}
