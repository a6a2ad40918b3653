package tidemark.platforms.policy;

/** Whether the real platforms are asked or the simulator: caps on money differ. */
public enum Mode {
    LIVE, SIMULATED
}
