package tidemark.local.view;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which server's API a command reads. */
class ServerOptions {

    /** The variable with the token for a server. */
    static final String TOKEN = "TIDEMARK_TOKEN";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--server", paramLabel = "URL", description = "Read the API there instead of that of the home.")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN", description = "The bearer token for --server. Other users of this machine see it in the list of processes (ps): better put it into the variable "
            + TOKEN + ".")
    private @Nullable String token;

    /** The server that the options name; absent if it is that of the home. */
    Optional<Server> server(Map<String, String> environment) {
        try {
            if (server != null) {
                return Optional.of(Server.of(server, token != null ? token : environment.getOrDefault(TOKEN, "")));
            }
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
        if (token != null) {
            throw wrong("A token needs the server that takes it: --server URL.");
        }
        return Optional.empty();
    }

    /** What to throw where the command is used wrongly. */
    ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
