package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tidemark.aws.ThreadSleeper;
import tidemark.local.credential.CredentialCheck;
import tidemark.local.credential.CredentialCheck.Tried;
import tidemark.local.credential.CredentialCheck.Verdict;
import tidemark.platform.CredentialStore;
import tidemark.platforms.AccountLookup;
import tidemark.platforms.HttpTokenEndpoints;
import tidemark.platforms.http.Route;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.policy.Mode;
import tidemark.simulator.Simulator;

/** {@code tidemark credentials test}: sends each platform a cheap request and reports whether it accepted the credential. */
@Command(name = "test", description = "Ask the platforms whether they take the credentials that are there.")
final class CredentialsTestCommand implements Callable<Integer> {

    private final Settings settings;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this one.")
    private @Nullable String name;

    @Option(names = "--live", description = "Ask the real platforms with your own; otherwise the simulator with its own.")
    private boolean live;

    CredentialsTestCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        OwnerCredentials keys = OwnerCredentials.in(settings.home());
        if (name != null && keys.known().of(name).isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "No platform takes a credential of that name; there are " + keys.names() + ".");
        }
        InstantSource clock = InstantSource.system();
        if (live || settings.live()) {
            return with(keys, Mode.LIVE, keys.file(), new Route.Direct(), clock);
        }
        try (Simulator simulator = Simulator
                .start(tidemark.simulator.Settings.standard(clock).withSpeed(settings.speed()))) {
            return with(keys, Mode.SIMULATED, new IssuedCredentials(simulator.credentials()),
                    new Route.Simulator(simulator.address()), clock);
        } catch (IOException failed) {
            throw new UncheckedIOException("The platform simulator cannot start", failed);
        }
    }

    private int with(OwnerCredentials keys, Mode mode, CredentialStore store, Route route, InstantSource clock) {
        try (SafeHttp http = SafeHttp.open(route, UserAgent.of(settings.contact()), clock)) {
            AccountLookup inquiry = new AccountLookup(keys.platforms(), mode, store, http, new ThreadSleeper(), clock);
            CredentialCheck trial = new CredentialCheck(keys.known(), mode, store, inquiry,
                    new HttpTokenEndpoints(keys.platforms(), http), clock);
            List<Tried> tried = names(keys, store).stream().map(each -> say(each, trial.attempt(each))).toList();
            if (tried.isEmpty()) {
                terminal.say("There is none yet; give one with: bin/tidemark credentials set NAME");
            }
            return tried.stream().anyMatch(each -> each.verdict() == Verdict.REFUSED)
                    ? ExitCode.SOFTWARE
                    : ExitCode.OK;
        }
    }

    private List<String> names(OwnerCredentials keys, CredentialStore store) {
        return name == null
                ? new TreeSet<>(store.names()).stream().filter(each -> keys.known().of(each).isPresent()).toList()
                : List.of(name);
    }

    private Tried say(String each, Tried tried) {
        String verdict = switch (tried.verdict()) {
            case ACCEPTED -> "accepted";
            case REFUSED -> "refused";
            case UNDECIDED -> "not decided";
        };
        terminal.say(each + ": " + verdict + (tried.words().isEmpty() ? "" : ": " + tried.words()));
        return tried;
    }
}
