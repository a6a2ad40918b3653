package tidemark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.platform.Credentials;
import tidemark.platform.Secret;
import tidemark.platform.TimeScale;
import tidemark.platforms.AddressBook;
import tidemark.platforms.HttpPlatformClient;
import tidemark.platforms.Platforms;
import tidemark.platforms.http.OutboundHttp;
import tidemark.platforms.http.Route;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.http.UserAgent;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.CsvLine;
import tidemark.simulator.Settings;
import tidemark.simulator.Simulator;
import tidemark.simulator.demo.Demo;

/** A simulator, and the code that asks it. */
final class World implements AutoCloseable {

    final Platforms platforms = Platforms.builtIn();
    final TimeScale timeScale;
    private final InstantSource clock = InstantSource.system();
    private final Settings settings;
    private final Simulator simulator;
    private final SafeHttp http;

    World(int speed) {
        this.timeScale = new TimeScale(speed);
        this.settings = Settings.standard(clock).withSpeed(speed);
        try {
            this.simulator = Simulator.start(settings);
        } catch (IOException failed) {
            throw new UncheckedIOException("the simulator cannot start", failed);
        }
        this.http = SafeHttp.open(new Route.Simulator(simulator.address()), UserAgent.of(""), clock);
    }

    /** Generated accounts of all platforms, the same for the same number. */
    List<Account> accounts(int count) {
        byte[] csv = Demo.csv(settings.seed(), count).getBytes(StandardCharsets.UTF_8);
        return rows(csv).map(row -> Account.added(new AccountId(0, row.row().line()), row.row().address(), "-",
                Instant.EPOCH)).toList();
    }

    private Stream<CsvLine.Row> rows(byte[] csv) {
        try {
            return new AccountsCsv(new AddressBook(platforms)).read(csv).stream()
                    .filter(CsvLine.Row.class::isInstance).map(CsvLine.Row.class::cast);
        } catch (CsvException broken) {
            throw new IllegalStateException("the generated list is not read", broken);
        }
    }

    Credentials credentials() {
        return name -> simulator.credentials().find(name).map(Secret::new);
    }

    OutboundHttp outbound() {
        return http;
    }

    HttpPlatformClient platformClient() {
        return new HttpPlatformClient(platforms, tidemark.platforms.policy.Mode.SIMULATED, timeScale, credentials(),
                http,
                clock);
    }

    @Override
    public void close() {
        http.close();
        simulator.close();
    }
}
