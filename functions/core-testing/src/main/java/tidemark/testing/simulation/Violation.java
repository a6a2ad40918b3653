package tidemark.testing.simulation;

/** A promise of the protocol that a schedule broke. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1;

    Violation(String message) {
        super(message);
    }

    static void unless(boolean kept, String broken) {
        if (!kept) {
            throw new Violation(broken);
        }
    }
}
