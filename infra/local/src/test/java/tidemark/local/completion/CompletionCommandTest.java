package tidemark.local.completion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import tidemark.local.Terminal;
import tidemark.local.table.Display;
import tidemark.local.view.ViewCommands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompletionCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void bashCompletesCommandsOptionsAndWords() throws IOException, InterruptedException {
        assertEquals("summary", completed("tidemark summ"));
        assertEquals("--limit", completed("bin/tidemark top --lim"));
        assertEquals("gain rate followers", completed("tidemark top --by ''"));
    }

    @Test
    void zshTakesTheScriptOfBash() {
        String bash = script("bash");
        assertTrue(bash.contains("bashcompinit"), bash);
        assertEquals(bash, script("zsh"));
    }

    @Test
    void fishHasALineForEachCommandAndOption() {
        String fish = script("fish");
        assertTrue(fish.contains("complete -c tidemark -n '__fish_use_subcommand' -a summary -d 'Show the newest"),
                fish);
        assertTrue(fish.contains("complete -c tidemark -n '__fish_seen_subcommand_from top' -l limit -x -d 'How many"),
                fish);
        assertTrue(fish.contains("-l by -x -a 'gain rate followers' -d 'What ranks: gain, rate, followers.'"), fish);
        assertTrue(fish.lines().allMatch(line -> line.startsWith("complete -c tidemark ")), fish);
    }

    @Test
    void anotherShellIsWrongUsage() {
        assertEquals(2, line().execute("completion", "powershell"));
        assertEquals(2, line().execute("completion"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    private String completed(String typed) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script"), script("bash"));
        String words = "source \"$1\"\nCOMP_WORDS=(" + typed + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\nCOMP_LINE='"
                + typed.replace("'", "")
                + "'\nCOMP_POINT=${#COMP_LINE}\n_complete_tidemark 2>/dev/null\necho \"${COMPREPLY[*]}\"\n";
        Process bash = new ProcessBuilder("bash", "-c", words, "bash", script.toString()).redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(bash.waitFor(60, TimeUnit.SECONDS));
        return said;
    }

    private String script(String shell) {
        out.reset();
        assertEquals(0, line().execute("completion", shell));
        return out.toString(StandardCharsets.UTF_8);
    }

    private CommandLine line() {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, false,
                InstantSource.system());
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create().name("tidemark"));
        ViewCommands.addTo(line, terminal, new Display(80, false), Map.of(), () -> {
            throw new AssertionError("the home is not asked");
        }, (folder, live) -> 1);
        line.addSubcommand(new CompletionCommand(terminal));
        return line;
    }
}
