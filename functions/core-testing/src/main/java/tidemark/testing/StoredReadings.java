package tidemark.testing;

import java.util.List;

import tidemark.history.Readings;
import tidemark.history.Snapshot;

import static tidemark.testing.Samples.DAY;
import static tidemark.testing.Samples.id;

/** A contract of readings. */
public interface StoredReadings extends LedgerContract {

    /** The port under test. */
    default Readings readings() {
        return stores().readings();
    }

    /** What the ledger has of the day of the samples. */
    default List<Snapshot> today() {
        return readings().days(id(1), DAY, DAY);
    }
}
