package tidemark.board;

/** Carries to the board's builder that accounts changed. Hints of the same {@link BoardHint#SPAN} are one. Thread-safe. */
@FunctionalInterface
public interface BoardHintQueue {

    /** Says that accounts changed until now. Throws an unchecked exception where the queue fails. */
    void changed();
}
