package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tidemark.credential.Keyring;
import tidemark.credential.NoteRefusal;
import tidemark.local.credential.CredentialStatesFile;
import tidemark.local.credential.CredentialsFile;
import tidemark.platform.Asking;
import tidemark.platform.CredentialStore;
import tidemark.platform.Pace;
import tidemark.platforms.PlatformAsking;
import tidemark.platforms.PlatformTokens;
import tidemark.platforms.Platforms;
import tidemark.platforms.manners.MannersFile;
import tidemark.simulator.Simulator;

/** What the functions ask: the real platforms, or the simulator on this machine. */
public final class Outside implements AutoCloseable {

    private final Platforms platforms;
    private final Asking asking;
    private final Keyring keyring;
    private final Pace pace;
    private final @Nullable Simulator simulator;

    private Outside(Platforms platforms, PlatformAsking asking, Keyring keyring, Pace pace,
            @Nullable Simulator simulator, InstantSource clock) {
        this.platforms = platforms;
        this.keyring = keyring;
        this.asking = asking.telling(new NoteRefusal(keyring.store(), keyring.states(), clock,
                () -> UUID.randomUUID().toString()));
        this.pace = pace;
        this.simulator = simulator;
    }

    /** @param data where the simulator remembers the ids it gave out */
    static Outside open(Settings settings, Path data, InstantSource clock) {
        Platforms platforms = Platforms.of(MannersFile.in(settings.home()));
        if (settings.live()) {
            CredentialStore credentials = new CredentialsFile(settings.home().resolve(CredentialsFile.NAME));
            Keyring keyring = new Keyring(credentials,
                    new CredentialStatesFile(settings.home().resolve(CredentialStatesFile.NAME)),
                    PlatformTokens.live(platforms, settings.contact(), clock));
            return new Outside(platforms, PlatformAsking.live(platforms, credentials, settings.contact(), clock),
                    keyring, Pace.REAL, null, clock);
        }
        try {
            Simulator simulator = Simulator
                    .start(tidemark.simulator.Settings.standard(clock).withSpeed(settings.speed())
                            .withIdentities(data.resolve("simulator").resolve("ids.tsv")));
            Pace pace = new Pace(settings.speed());
            CredentialStore issued = new IssuedCredentials(simulator.credentials());
            Keyring keyring = new Keyring(issued, new CredentialStatesFile(data.resolve(CredentialStatesFile.NAME)),
                    PlatformTokens.simulated(platforms, simulator.address(), clock));
            return new Outside(platforms,
                    PlatformAsking.simulated(platforms, simulator.address(), pace, issued, clock), keyring, pace,
                    simulator, clock);
        } catch (UncheckedIOException unreadable) {
            throw new StartFailure("The simulator cannot start: " + unreadable.getMessage()
                    + "; put a copy of the file back, or move the folder " + data + " away to begin anew.", unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException("The platform simulator cannot start", failed);
        }
    }

    Platforms platforms() {
        return platforms;
    }

    Asking asking() {
        return asking;
    }

    /** The credentials that are used, and all that keeps them valid. */
    Keyring keyring() {
        return keyring;
    }

    Pace pace() {
        return pace;
    }

    /** Empty where the real platforms are asked. */
    Optional<Simulator> simulator() {
        return Optional.ofNullable(simulator);
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
