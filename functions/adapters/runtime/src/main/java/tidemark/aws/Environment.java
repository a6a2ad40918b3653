package tidemark.aws;

import java.time.Duration;
import java.util.Map;

/** Reads the environment variables that the template gives a function. */
public final class Environment {

    private Environment() {}

    /** @throws IllegalStateException if the variable is not set */
    public static String text(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("the environment variable " + name + " is missing; see template.yaml");
        }
        return value;
    }

    /** How long the function may run, {@code FUNCTION_TIMEOUT_SECONDS}. */
    public static Duration timeout(Map<String, String> environment) {
        return Duration.ofSeconds(Long.parseLong(text(environment, "FUNCTION_TIMEOUT_SECONDS")));
    }
}
