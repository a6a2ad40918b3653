package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tidemark.credential.Keyring;
import tidemark.credential.RecordRefusal;
import tidemark.local.credential.CredentialStatesFile;
import tidemark.local.credential.CredentialsFile;
import tidemark.platform.CredentialStore;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.platforms.HttpPlatformClient;
import tidemark.platforms.HttpTokenEndpoints;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.PlatformsFile;
import tidemark.simulator.Simulator;

/** The platforms that the functions send requests to: the real ones, or the simulator on this machine. */
public final class PlatformBackend implements AutoCloseable {

    private final Platforms platforms;
    private final PlatformClient platformClient;
    private final Keyring keyring;
    private final TimeScale timeScale;
    private final @Nullable Simulator simulator;

    private PlatformBackend(Platforms platforms, HttpPlatformClient platformClient, Keyring keyring,
            TimeScale timeScale,
            @Nullable Simulator simulator, InstantSource clock) {
        this.platforms = platforms;
        this.keyring = keyring;
        this.platformClient = platformClient
                .reportingRefusalsTo(new RecordRefusal(keyring.store(), keyring.states(), clock,
                        () -> UUID.randomUUID().toString()));
        this.timeScale = timeScale;
        this.simulator = simulator;
    }

    /** @param data the folder where the simulator stores the ids that it assigned */
    static PlatformBackend open(Settings settings, Path data, InstantSource clock) {
        Platforms platforms = Platforms.of(PlatformsFile.in(settings.home()));
        if (settings.live()) {
            CredentialStore credentials = new CredentialsFile(settings.home().resolve(CredentialsFile.NAME));
            Keyring keyring = new Keyring(credentials,
                    new CredentialStatesFile(settings.home().resolve(CredentialStatesFile.NAME)),
                    HttpTokenEndpoints.live(platforms, settings.contact(), clock));
            return new PlatformBackend(platforms,
                    HttpPlatformClient.live(platforms, credentials, settings.contact(), clock),
                    keyring, TimeScale.REAL, null, clock);
        }
        try {
            Simulator simulator = Simulator
                    .start(tidemark.simulator.Settings.standard(clock).withSpeed(settings.speed())
                            .withIdentities(data.resolve("simulator").resolve("ids.tsv")));
            TimeScale timeScale = new TimeScale(settings.speed());
            CredentialStore issued = new IssuedCredentials(simulator.credentials());
            Keyring keyring = new Keyring(issued, new CredentialStatesFile(data.resolve(CredentialStatesFile.NAME)),
                    HttpTokenEndpoints.simulated(platforms, simulator.address(), clock));
            return new PlatformBackend(platforms,
                    HttpPlatformClient.simulated(platforms, simulator.address(), timeScale, issued, clock), keyring,
                    timeScale,
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

    PlatformClient platformClient() {
        return platformClient;
    }

    /** The credentials in use and their renewal. */
    Keyring keyring() {
        return keyring;
    }

    TimeScale timeScale() {
        return timeScale;
    }

    /** The simulator; empty for the real platforms. */
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
