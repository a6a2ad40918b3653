package tidemark.testing.audience;

/** How the noise of daily changes is distributed, with the same standard deviation. */
public enum Tails {
    /** Normal. */
    NORMAL,
    /** Student's t with four degrees of freedom: one day in some hundreds is wild although nothing happened. */
    HEAVY
}
