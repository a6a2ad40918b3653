package tidemark.local;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tidemark.aws.ThreadSleeper;
import tidemark.local.credential.CredentialsFile;
import tidemark.local.probe.Probe;
import tidemark.platforms.AccountLookup;
import tidemark.platforms.Platforms;
import tidemark.platforms.http.Route;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.policy.PlatformsFile;

/** {@code tidemark probe}: fetches one account from the real platform now, or reads a saved answer, and prints one JSON object. */
@Command(name = "probe", description = "Ask for one account now, or read a saved answer, and print what was found as JSON.")
final class ProbeCommand implements Callable<Integer> {

    private static final int OK = 200;

    private final Settings settings;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TARGET", description = "A link to an account, or platform/handle.")
    private @Nullable String target;

    @Option(names = "--response", paramLabel = "FILE", description = "Read this saved answer; nothing is sent.")
    private @Nullable Path response;

    @Option(names = "--status", paramLabel = "N", description = "The saved answer's status, 200 if not given.")
    private int status = OK;

    @Option(names = "--header", paramLabel = "'k: v'", description = "A header of the saved answer; may be given several times.")
    private List<String> headers = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "Where the saved answer finally came from.")
    private @Nullable String url;

    @Option(names = "--method", paramLabel = "M", description = "The reader, or way of asking, to use.")
    private @Nullable String method;

    @Option(names = "--methods", paramLabel = "PLATFORM", description = "List the readers of a platform with what they read.")
    private @Nullable String methods;

    ProbeCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        Platforms platforms = Platforms.of(PlatformsFile.in(settings.home()));
        Probe probe = new Probe(platforms, clock);
        try {
            terminal.say(answer(probe, platforms, clock));
            return ExitCode.OK;
        } catch (Probe.UsageException wrong) {
            terminal.fail(String.valueOf(wrong.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private String answer(Probe probe, Platforms platforms, InstantSource clock) {
        if (methods != null) {
            return probe.methods(methods);
        }
        if (target == null) {
            throw new Probe.UsageException("Say which account: a link, or platform/handle.");
        }
        if (response != null) {
            return probe.replay(target, new Probe.Saved(response, status, headers, url, method));
        }
        try (SafeHttp http = SafeHttp.open(new Route.Direct(), UserAgent.of(settings.contact()), clock)) {
            return probe.ask(target, method,
                    new AccountLookup(platforms, Mode.LIVE,
                            new CredentialsFile(settings.home().resolve(CredentialsFile.NAME)), http,
                            new ThreadSleeper(), clock));
        }
    }
}
