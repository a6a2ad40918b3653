package tidemark.local.watch;

import java.util.Optional;

/** Looks at one part of what runs here. */
public interface HealthCheck {
    /** What is wrong with it in one sentence, absent where nothing is; called again and again by one thread. */
    Optional<String> look();

    /** One sentence for when nothing is wrong any more. */
    String over();
}
