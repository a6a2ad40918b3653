package tidemark.local.watch;

import java.util.Optional;

import tidemark.local.engine.EngineCalls;

/**
 * Finds an engine that stands still: calls run, and none has ended from one look to the next, several times in a row. Looks are counted, not
 * seconds, so that a process that was stopped and goes on has not stood still.
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
     * @param looksRefusing how many looks without progress until callers are refused at once
     * @param looksEnding how many until the engine counts as lost
     * @param end is told then, once
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
        if (still == looksEnding)
            end.run();
        return Optional.of(STANDS);
    }

    @Override
    public String over() {
        return "The ledger answers again.";
    }
}
