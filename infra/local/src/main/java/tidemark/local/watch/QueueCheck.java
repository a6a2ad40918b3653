package tidemark.local.watch;

import java.util.Optional;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import tidemark.local.engine.QueueEngine;

/** Detects that the queues' store has closed itself, as it does after a failed write, and reopens the queues if the disk has space. */
public final class QueueCheck implements HealthCheck {
    private static final Logger LOG = LogManager.getLogger(QueueCheck.class);

    private final QueueEngine queues;
    private final DiskCheck disk;

    public QueueCheck(QueueEngine queues, DiskCheck disk) {
        this.queues = queues;
        this.disk = disk;
    }

    @Override
    public Optional<String> look() {
        if (queues.keeps()) {
            return Optional.empty();
        }
        if (!disk.full()) {
            try {
                queues.reopen();
                return Optional.empty();
            } catch (RuntimeException still) {
                LOG.warn("The queues cannot be opened again yet", still);
            }
        }
        return Optional
                .of("The queues are closed, since their store cannot be written; they are opened again when it can.");
    }

    @Override
    public String over() {
        return "The queues are open again.";
    }
}
