package tidemark.local;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tidemark.local.credential.CredentialsFile;
import tidemark.platform.Secret;
import tidemark.platforms.CredentialCatalog.Known;
import tidemark.platforms.policy.CredentialNeed;

/** {@code tidemark credentials set}: stores a credential that is typed without echo or piped in. A running instance sees it within a second. */
@Command(name = "set", description = "Keep a credential: type it unseen, or pipe it in.")
final class CredentialsSetCommand implements Callable<Integer> {

    private static final int TRIES = 3;

    private final Settings settings;
    private final Terminal terminal;
    private final SecretInput input;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Such as github.token; the list has them all.")
    private String name = "";

    @Option(names = "--expires", paramLabel = "DATE", description = "The day it ends, such as 2027-01-31, if you know it.")
    private @Nullable String expires;

    CredentialsSetCommand(Settings settings, Terminal terminal, SecretInput input) {
        this.settings = settings;
        this.terminal = terminal;
        this.input = input;
    }

    @Override
    public Integer call() {
        OwnerCredentials keys = OwnerCredentials.in(settings.home());
        Known kind = keys.known().of(name).orElseThrow(
                () -> wrong("No platform takes a credential of that name; there are " + keys.names() + "."));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Duration life = life(now);
        Secret secret = secret(kind.need());
        try {
            keys.file().put(name, secret);
        } catch (CredentialsFile.CredentialsException unusable) {
            throw new StartFailure(String.valueOf(unusable.getMessage()), unusable);
        }
        if (life != null || !kind.isExtended()) {
            remember(keys, secret, now, life);
        }
        terminal.say(name + " is kept for " + kind.registered().policy().name() + ".");
        return ExitCode.OK;
    }

    private Secret secret(CredentialNeed need) {
        String form = need.parts().isEmpty() ? name : name + ", written " + String.join(":", need.parts());
        Secret secret;
        try {
            secret = new Secret(input.read(form));
        } catch (IllegalArgumentException noSecret) {
            throw wrong("A credential is one word of visible ASCII characters.");
        }
        if (!need.fits(secret)) {
            throw wrong(name + " is written " + String.join(":", need.parts()) + ".");
        }
        return secret;
    }

    private @Nullable Duration life(Instant now) {
        if (expires == null) {
            return null;
        }
        try {
            Duration life = Duration.between(now, LocalDate.parse(expires).atStartOfDay().toInstant(ZoneOffset.UTC));
            if (life.isPositive()) {
                return life;
            }
        } catch (DateTimeException noDate) {
            throw wrong("--expires takes a day such as 2027-01-31, not " + expires + ".");
        }
        throw wrong("--expires takes a day to come, not " + expires + ".");
    }

    private void remember(OwnerCredentials keys, Secret secret, Instant now, @Nullable Duration life) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (keys.states().write(keys.state(name).given(secret, now, life, UUID.randomUUID().toString()))) {
                return;
            }
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
