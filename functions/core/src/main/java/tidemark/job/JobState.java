package tidemark.job;

import java.util.Arrays;

/** The state of a job. */
public enum JobState {
    /** Its file has not arrived. */
    WAITING("WAITING"),
    /** It is in work, or waits for a worker. */
    RUNNING("RUNNING"),
    /** Everything is done. */
    DONE("DONE"),
    /** It cannot be done; its detail says why. */
    FAILED("FAILED"),
    /** Its file did not arrive in time. */
    EXPIRED("EXPIRED");

    private final String code;

    JobState(String code) {
        this.code = code;
    }

    /** The word in the ledger; words never change meaning. */
    public String code() {
        return code;
    }

    /** Whether nothing more happens to the job. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == EXPIRED;
    }

    /** @throws IllegalArgumentException if no state has that word in the ledger */
    public static JobState of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a job has the code " + code));
    }
}
