package tidemark.platforms.policy;

/** Whether requests go to the real platforms or to the simulator: caps on money differ. */
public enum Mode {
    LIVE, SIMULATED
}
