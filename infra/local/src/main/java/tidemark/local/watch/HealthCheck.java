package tidemark.local.watch;

import java.util.Optional;

/** Checks one part of the local stack. */
public interface HealthCheck {
    /** What is wrong in one sentence, absent if nothing is; called repeatedly by one thread. */
    Optional<String> look();

    /** One sentence that says that the fault is over. */
    String over();
}
