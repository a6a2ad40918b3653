package tidemark.local.watch;

import java.util.Optional;

import tidemark.local.engine.EngineCalls;

/**
 * Detects a hanging engine: calls are running, and none has ended between checks, several times in a row. It counts checks, not seconds, so that a
 * process that was suspended and resumes does not count as hanging.
 */
public final class LedgerCheck implements HealthCheck {
    private static final String STANDS = "The ledger does not answer.";

    private final EngineCalls calls;
    private final int looksRefusing;
    private final int looksEnding;
    private final Runnable end;
    private EngineCalls.Progress last = new EngineCalls.Progress(0, 0);
    private int still;

    /**
     * @param looksRefusing how many checks without progress until callers are refused at once
     * @param looksEnding how many checks without progress until the engine counts as lost
     * @param end is called then, once
     */
    public LedgerCheck(EngineCalls calls, int looksRefusing, int looksEnding, Runnable end) {
        this.calls = calls;
        this.looksRefusing = looksRefusing;
        this.looksEnding = looksEnding;
        this.end = end;
    }

    @Override
    public Optional<String> look() {
        EngineCalls.Progress now = calls.progress();
        boolean stands = now.ended() == last.ended() && now.running() > 0 && last.running() > 0;
        last = now;
        still = stands ? still + 1 : 0;
        if (still < looksRefusing) {
            calls.accept();
            return Optional.empty();
        }
        calls.refuse(STANDS);
        if (still == looksEnding) {
            end.run();
        }
        return Optional.of(STANDS);
    }

    @Override
    public String over() {
        return "The ledger answers again.";
    }
}
