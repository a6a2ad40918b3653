package tidemark.local;

import org.jspecify.annotations.Nullable;

/** Says in one sentence for the user at the terminal why a command cannot start or continue; the cause goes to the log. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String sentence) {
        this(sentence, null);
    }

    public StartFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
