package tidemark.local;

import java.nio.file.Path;
import java.util.List;

import tidemark.local.engine.Engines;
import tidemark.local.engine.ResourceStack;
import tidemark.local.watch.DiskCheck;
import tidemark.local.watch.LedgerCheck;
import tidemark.local.watch.QueueCheck;
import tidemark.local.watch.Watchdog;

/** Monitors the engines: reports faults within seconds, reopens the queues, and ends the process when the ledger hangs. */
final class EngineWatch {
    /** The exit code of a process whose ledger hung. */
    static final int STOOD_STILL = 3;
    /** The checks, one per second, without progress until callers are refused. */
    private static final int LOOKS_REFUSING = 4;
    private static final int LOOKS_ENDING = 45;

    private volatile Runnable lost = () -> {};
    private final Watchdog watch;

    private EngineWatch(Engines engines, Path data, Sleeper sleeper) {
        DiskCheck disk = new DiskCheck(data);
        watch = new Watchdog(List.of(disk,
                new LedgerCheck(engines.dynamo().calls(), LOOKS_REFUSING, LOOKS_ENDING, () -> lost.run()),
                new QueueCheck(engines.queues(), disk)), sleeper);
    }

    static EngineWatch over(Engines engines, Path data, Sleeper sleeper, ResourceStack parts) {
        EngineWatch made = new EngineWatch(engines, data, sleeper);
        parts.keep(made.watch.start());
        return made;
    }

    Watchdog watch() {
        return watch;
    }

    /** Reports to the terminal from now on, and ends the process when the ledger hangs. */
    void reportTo(Terminal terminal) {
        watch.reportTo(terminal::fail);
        lost = () -> {
            terminal.fail("The ledger has not answered for " + LOOKS_ENDING
                    + " s, so Tidemark ends; nothing that was collected is lost, start it again.");
            ShutDown.leave(STOOD_STILL);
        };
    }
}
