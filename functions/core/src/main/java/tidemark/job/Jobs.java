package tidemark.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs of the ledger. Thread-safe. Throws an unchecked exception only where the store itself fails. */
public interface Jobs {

    /** Adds a job of revision 0. False, and nothing written, if one with its id is there. One conditional write. */
    boolean add(Job job);

    /** A job as it is now; empty if there is none, and some days after its result was deleted. Strongly consistent. One read. */
    Optional<Job> find(String id);

    /**
     * Writes a job, with {@code rev} counted up, if it is still at {@code next.rev()}. False, and nothing written, if it changed meanwhile. One
     * conditional write.
     */
    boolean write(Job next);

    /**
     * Jobs that are due at an instant, the longest due first. May miss changes of the last second.
     *
     * @param most how many are wanted
     */
    List<String> due(Instant at, int most);
}
