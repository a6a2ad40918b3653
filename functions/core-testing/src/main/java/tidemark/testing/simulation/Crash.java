package tidemark.testing.simulation;

/** The end of an invocation in the middle of a step. Nothing the invocation does afterwards has an effect. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("crash", null, false, false);
    }
}
