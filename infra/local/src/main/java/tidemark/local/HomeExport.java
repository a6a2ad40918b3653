package tidemark.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

import picocli.CommandLine.ExitCode;

import tidemark.local.backup.Backup;
import tidemark.local.backup.BackupWriter;
import tidemark.local.engine.ResourceStack;
import tidemark.local.view.HomeBackup;
import tidemark.platforms.policy.PlatformsFile;

/** {@code tidemark export --all}: writes the ledger and the settings of a home on which nothing runs to a folder. */
final class HomeExport implements HomeBackup {

    /** The simulator's memory of the ids that it gave, in the export and in the data of a home. */
    static final String IDENTITIES = "simulator-ids.tsv";

    private final Settings settings;
    private final Terminal terminal;
    private final InstantSource clock;

    HomeExport(Settings settings, Terminal terminal, InstantSource clock) {
        this.settings = settings;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public int write(Path folder, boolean chosenLive) {
        Settings chosen = chosenLive ? settings.asLive() : settings;
        Path data = Home.data(chosen.home(), chosen.live());
        if (!Files.isDirectory(data)) {
            throw new StartFailure("There is nothing to export in " + data);
        }
        BackupWriter.expectEmpty(folder);
        try (ResourceStack parts = new ResourceStack()) {
            ShutDown.closes(parts, terminal);
            Home home = parts.keep(Home.take(chosen.home(), chosen.live()));
            Logs.toFiles(home.logs());
            Backup written = BackupWriter.write(folder, HomeLedger.open(chosen, data, parts),
                    Map.of(PlatformsFile.NAME, chosen.home().resolve(PlatformsFile.NAME), IDENTITIES,
                            identities(data)),
                    !chosen.live(), clock.instant(),
                    done -> terminal.aside("Exported %,d items".formatted(done)));
            terminal.say("Exported %,d items of the ledger to %s: %s".formatted(written.manifest().size(), folder,
                    written.manifest().items()));
            return ExitCode.OK;
        }
    }

    static Path identities(Path data) {
        return data.resolve("simulator").resolve("ids.tsv");
    }
}
