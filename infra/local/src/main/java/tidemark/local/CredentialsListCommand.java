package tidemark.local;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import tidemark.credential.CredentialState;
import tidemark.credential.WatchExpiry;
import tidemark.platform.Secret;
import tidemark.platforms.CredentialCatalog.Known;

import static java.util.stream.Collectors.joining;

/** {@code tidemark credentials list}: a line for each possible credential. */
@Command(name = "list", description = "Say of each credential whether it is there, since when, until when, and who renews it.")
final class CredentialsListCommand implements Callable<Integer> {

    private static final String LINE = "%-30s %-12s %-10s %-9s %s";

    private final Settings settings;
    private final Terminal terminal;

    CredentialsListCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        OwnerCredentials keys = OwnerCredentials.in(settings.home());
        terminal.say(LINE.formatted("NAME", "PLATFORM", "STATE", "NEEDED", "").stripTrailing());
        keys.known().all().stream().sorted(Comparator.comparing((Known kind) -> kind.need().name()))
                .forEach(kind -> lines(keys, kind).forEach(terminal::say));
        new TreeSet<>(keys.file().names()).stream().filter(name -> keys.known().of(name).isEmpty())
                .forEach(name -> terminal.say(LINE.formatted(name, "-", "unknown", "-", "No platform takes it.")));
        if (!settings.live()) {
            terminal.say("These are for the real platforms (--live); the simulator issues its own.");
        }
        return ExitCode.OK;
    }

    private static List<String> lines(OwnerCredentials keys, Known kind) {
        List<String> names = new TreeSet<>(keys.file().names()).stream().filter(kind::names).toList();
        return names.isEmpty()
                ? List.of(line(keys, kind, kind.need().name()))
                : names.stream().map(name -> line(keys, kind, name)).toList();
    }

    private static String line(OwnerCredentials keys, Known kind, String name) {
        Secret secret = keys.file().find(name).orElse(null);
        CredentialState state = keys.state(name);
        List<String> notes = new ArrayList<>();
        String standing = "missing";
        if (secret != null) {
            boolean refused = state.refused().equals(secret.mark());
            standing = !kind.need().fits(secret) ? "malformed" : refused ? "refused" : "present";
            notes.addAll(state.about(secret) ? times(state) : List.of());
        }
        if (!state.words().isEmpty()) {
            notes.add("the platform said: " + state.words());
        }
        kind.renewal().ifPresent(renewal -> notes.add("renewed from "
                + renewal.from().stream().map(need -> need.name()).collect(joining(" and "))));
        return LINE.formatted(name, kind.registered().policy().name(), standing,
                kind.need().required() ? "required" : "optional", String.join("; ", notes)).stripTrailing();
    }

    private static List<String> times(CredentialState state) {
        List<String> times = new ArrayList<>();
        if (state.since() != null) {
            times.add("since " + LocalDate.ofInstant(state.since(), ZoneOffset.UTC));
        }
        if (state.expiresAt() != null) {
            boolean soon = state.expiresAt().isBefore(InstantSource.system().instant().plus(WatchExpiry.WARNING));
            times.add((soon ? "ends soon: " : "ends ") + state.expiresAt());
        }
        return times;
    }
}
