package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks the tools around the project: make, continuous integration, updates of dependencies. */
class HabitsTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../.."));

    @Test
    void makeExplainsEveryTargetAndHelpComesFirst() throws IOException {
        List<String> targets = all("Makefile", "(?m)^[a-z][a-z-]*:.*");
        assertTrue(targets.size() > 5, targets::toString);
        assertTrue(targets.getFirst().startsWith("help:"), targets::toString);
        assertEquals(List.of(), targets.stream().filter(target -> !target.matches("[a-z-]+: ## .+\\.?")).toList(),
                "have no sentence for make help");
    }

    @Test
    void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
        assertTrue(text(".ci/run").contains("exec make test"));
        assertTrue(text(".github/workflows/ci.yml").contains("- run: make test\n"));
    }

    @Test
    void actionsArePinnedByTheirFullTag() throws IOException {
        List<String> actions = all(".github/workflows/ci.yml", "(?m)uses: .*$");
        assertTrue(actions.size() > 1, actions::toString);
        assertEquals(List.of(), actions.stream()
                .filter(action -> !action.matches("uses: [\\w-]+/[\\w-]+@v\\d+\\.\\d+\\.\\d+")).toList());
    }

    @Test
    void dependenciesOfTheWebPageAreUpdatedOnceThereIsOne() throws IOException {
        String updates = text(".github/dependabot.yml");
        assertTrue(updates.contains("package-ecosystem: maven"), updates);
        assertEquals(Files.exists(ROOT.resolve("web/package.json")), updates.contains("package-ecosystem: npm"));
    }

    private static List<String> all(String file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(text(file)).results().map(MatchResult::group).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
