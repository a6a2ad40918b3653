package tidemark.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.account.Platform;

/**
 * The runs of the ledger. Instants keep milliseconds. A write is true if this very write, by {@code next.writer()}, is what stands, so
 * that it can be repeated. Thread-safe. Throws {@link tidemark.ledger.WriteUncertain} where repeating helps, another unchecked exception where
 * the store itself fails.
 */
public interface Runs {

    /**
     * Puts a run at revision 1, its entry in the list of runs, its entry among the open ones and the names that lead to it, in one
     * transaction. False, and nothing written, if the run or one of the names is there.
     *
     * @param names at most five
     */
    boolean open(Run run, List<String> names);

    /** The run a name leads to, strongly consistent. One read. */
    Optional<RunId> named(String name);

    /**
     * Gives a run one more name, unless the name is taken; returns the run that the name then leads to. One conditional write, one read
     * where it is there.
     */
    RunId name(String name, RunId run);

    /** A run, strongly consistent. One read. */
    Optional<Run> find(RunId id);

    /** The existing ones of some runs, strongly consistent. One request per hundred. */
    Map<RunId, Run> find(Collection<RunId> ids);

    /** A run and everything its checkpoints have counted, strongly consistent. One query. */
    Optional<Counted> counted(RunId id);

    /** The runs that are open, strongly consistent, oldest id first. One query. */
    List<RunId> open();

    /** The runs opened last, newest first, at most {@code limit}. One query. */
    List<RunId> latest(int limit);

    /**
     * Writes a run, with {@code rev} counted up, if it is still at {@code next.rev()}. False, and nothing written, if it changed meanwhile.
     * One conditional write.
     */
    boolean write(Run next);

    /** Writes a closed run like {@link #write}, and in the same transaction takes it from the open ones and frees names that lead to it. */
    boolean close(Run closed, List<String> freed);

    /**
     * @param counters what checkpoints have counted, by platform; the accounts that were settled at planning are not among them
     */
    record Counted(Run run, Map<Platform, Tally> counters) {}
}
