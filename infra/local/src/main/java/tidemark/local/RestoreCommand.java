package tidemark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tidemark.local.backup.Backup;
import tidemark.local.engine.ResourceStack;
import tidemark.platforms.policy.PlatformsFile;

/**
 * {@code tidemark restore}: makes a home without data one with the ledger and the settings of an export, then has the board made. The ledger is
 * written beside its place, which it takes when it is whole: what is cut short left nothing.
 */
@Command(name = "restore", description = "Restore the ledger and the settings that export --all wrote, into a home without data.")
final class RestoreCommand implements Callable<Integer> {

    private final Settings settings;
    private final Terminal terminal;
    private final InstantSource clock;

    @Parameters(paramLabel = "DIR", description = "The folder that bin/tidemark export --all wrote.")
    private Path folder = Path.of("");

    @Option(names = "--live", description = "Restore the ledger of the real platforms.")
    private boolean live;

    RestoreCommand(Settings settings, Terminal terminal, InstantSource clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings chosen = live ? settings.asLive() : settings;
        Backup backup = Backup.open(folder);
        if (backup.manifest().simulated() == chosen.live()) {
            throw new StartFailure(chosen.live()
                    ? "The numbers in " + folder
                            + " are simulated; they do not go into the ledger of the real platforms"
                    : "The numbers in " + folder + " are those of the real platforms; restore them with --live");
        }
        try (ResourceStack parts = new ResourceStack()) {
            ShutDown.closes(parts, terminal);
            Home home = parts.keep(Home.take(chosen.home(), chosen.live()));
            Logs.toFiles(home.logs());
            restore(backup, chosen, home.data());
        } catch (IOException unwritable) {
            throw new StartFailure("The home " + chosen.home() + " cannot be written: " + unwritable.getMessage(),
                    unwritable);
        }
        terminal.say("Restored %,d items of the ledger from %s".formatted(backup.manifest().size(), folder));
        return new Rebuild(chosen, terminal, clock).run();
    }

    private void restore(Backup backup, Settings chosen, Path data) throws IOException {
        Path policies = chosen.home().resolve(PlatformsFile.NAME);
        if (!empty(data)) {
            throw new StartFailure("There is data in " + data
                    + "; an export is restored into a home without data only: set TIDEMARK_HOME to another folder");
        }
        if (backup.contradicts(PlatformsFile.NAME, policies)) {
            throw new StartFailure(policies + " is not that of the export; move it away");
        }
        Path draft = data.resolveSibling(data.getFileName() + ".restoring");
        remove(draft);
        Files.createDirectories(draft);
        try (ResourceStack engine = new ResourceStack()) {
            backup.restore(HomeLedger.open(chosen, draft, engine), clock.instant(),
                    done -> terminal.aside("Restored %,d of %,d items".formatted(done, backup.manifest().size())));
        }
        backup.restore(HomeExport.IDENTITIES, HomeExport.identities(draft));
        FirstCollection.mark(draft);
        if (Files.notExists(policies)) {
            backup.restore(PlatformsFile.NAME, policies);
        }
        OwnersFolder.tighten(chosen.home(), List.of(draft.getFileName().toString(), PlatformsFile.NAME));
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean empty(Path data) throws IOException {
        try (Stream<Path> inside = Files.list(data)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (Stream<Path> all = Files.walk(draft)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
