package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.platform.Asking;
import tidemark.platform.Credentials;
import tidemark.platform.Pace;
import tidemark.platform.Secret;
import tidemark.platforms.CredentialsFile;
import tidemark.platforms.PlatformAsking;
import tidemark.platforms.Platforms;
import tidemark.platforms.manners.MannersFile;
import tidemark.simulator.Simulator;

/** What the functions ask: the real platforms, or the simulator on this machine. */
public final class Outside implements AutoCloseable {

    private final Platforms platforms;
    private final Asking asking;
    private final Pace pace;
    private final @Nullable Simulator simulator;

    private Outside(Platforms platforms, Asking asking, Pace pace, @Nullable Simulator simulator) {
        this.platforms = platforms;
        this.asking = asking;
        this.pace = pace;
        this.simulator = simulator;
    }

    /** @param data where the simulator remembers the ids it gave out */
    static Outside open(Settings settings, Path data, InstantSource clock) {
        Platforms platforms = Platforms.of(MannersFile.in(settings.home()));
        if (settings.live()) {
            Credentials credentials = new CredentialsFile(settings.home().resolve(CredentialsFile.NAME));
            return new Outside(platforms, PlatformAsking.live(platforms, credentials, settings.contact(), clock),
                    Pace.REAL, null);
        }
        try {
            Simulator simulator = Simulator
                    .start(tidemark.simulator.Settings.standard(clock).withSpeed(settings.speed())
                            .withIdentities(data.resolve("simulator").resolve("ids.tsv")));
            Pace pace = new Pace(settings.speed());
            return new Outside(platforms,
                    PlatformAsking.simulated(platforms, simulator.address(), pace, issued(simulator), clock), pace,
                    simulator);
        } catch (IOException failed) {
            throw new UncheckedIOException("The platform simulator cannot start", failed);
        }
    }

    private static Credentials issued(Simulator simulator) {
        return name -> simulator.credentials().find(name).map(Secret::new);
    }

    Platforms platforms() {
        return platforms;
    }

    Asking asking() {
        return asking;
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
