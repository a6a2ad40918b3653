package tidemark.local;

import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidemark rebuild}: has the board and the totals made anew from the ledger. */
@Command(name = "rebuild", description = "Make the board and the totals anew from the ledger.")
final class RebuildCommand implements Callable<Integer> {

    private final Settings settings;
    private final Terminal terminal;

    @Option(names = "--live", description = "Of the ledger of the real platforms, where no instance is running.")
    private boolean live;

    RebuildCommand(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new Rebuild(live ? settings.asLive() : settings, terminal, InstantSource.system()).run();
    }
}
