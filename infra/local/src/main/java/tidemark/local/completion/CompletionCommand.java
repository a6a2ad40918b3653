package tidemark.local.completion;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tidemark.local.Terminal;

/** {@code tidemark completion}: prints a script that completes the commands and options of this version in a shell. */
@Command(name = "completion", description = {
        "Print a script that completes commands and options in a shell.",
        "bash, zsh: source <(bin/tidemark completion bash)",
        "fish: bin/tidemark completion fish | source"})
public final class CompletionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "bash|zsh|fish", description = "Which shell.")
    private String shell = "";

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.root().commandLine();
        terminal.print(switch (shell) {
            case "bash", "zsh" -> AutoComplete.bash(line.getCommandName(), line);
            case "fish" -> new FishScript(line).text();
            default -> throw new ParameterException(spec.commandLine(), "The shells are bash, zsh and fish.");
        });
        return ExitCode.OK;
    }
}
