package tidemark.insight;

import java.util.Arrays;
import java.util.Optional;

/** How much an insight asks for attention; the code is its name in the API. */
public enum Severity {
    /** Worth knowing. */
    INFO("info"),
    /** Worth a look. */
    NOTICE("notice"),
    /** The operator may have to act. */
    WARNING("warning");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The severity of a code; absent if none has it. */
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values()).filter(severity -> severity.code.equals(code)).findFirst();
    }
}
