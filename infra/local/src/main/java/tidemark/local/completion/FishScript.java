package tidemark.local.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, for which picocli has none: a line for each command and each option. */
final class FishScript {

    private final CommandLine root;
    private final StringBuilder text = new StringBuilder();

    FishScript(CommandLine root) {
        this.root = root;
    }

    /** The script. */
    String text() {
        line("", "-f");
        below(root, "__fish_use_subcommand", "__fish_use_subcommand");
        root.getSubcommands().forEach((name, command) -> {
            String seen = "__fish_seen_subcommand_from " + name;
            String none = "not __fish_seen_subcommand_from " + String.join(" ", command.getSubcommands().keySet());
            below(command, seen, command.getSubcommands().isEmpty() ? seen : seen + "; and " + none);
            command.getSubcommands().forEach((inner, deeper) -> {
                String both = seen + "; and __fish_seen_subcommand_from " + inner;
                below(deeper, both, both);
            });
        });
        return text.toString();
    }

    /**
     * What may follow a command.
     *
     * @param seen is true where the command is there
     * @param next is true where none of its own commands is
     */
    private void below(CommandLine command, String seen, String next) {
        command.getSubcommands().forEach((name, inner) -> line(next, "-a " + name, describe(
                inner.getCommandSpec().usageMessage().description())));
        command.getCommandSpec().options().forEach(option -> line(seen, option(option),
                describe(option.description())));
        if (command.getCommandSpec().positionalParameters().stream().anyMatch(FishScript::file)) {
            line(seen, "-F");
        }
    }

    private static String option(OptionSpec option) {
        List<String> words = new ArrayList<>();
        for (String name : option.names()) {
            words.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            Iterable<String> candidates = option.completionCandidates();
            words.add(candidates != null
                    ? "-x -a " + quoted(String.join(" ", candidates))
                    : file(option) ? "-r -F" : "-x");
        }
        return String.join(" ", words);
    }

    private static boolean file(ArgSpec argument) {
        return argument.type().equals(Path.class);
    }

    private static String describe(String[] description) {
        return description.length == 0 ? "" : "-d " + quoted(description[0]);
    }

    private void line(String condition, String... words) {
        text.append("complete -c ").append(root.getCommandName());
        if (!condition.isEmpty()) {
            text.append(" -n ").append(quoted(condition));
        }
        for (String word : words) {
            text.append(word.isEmpty() ? "" : " " + word);
        }
        text.append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
