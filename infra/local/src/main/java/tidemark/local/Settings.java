package tidemark.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of the local stack from the environment.
 *
 * @param root the checkout, which contains the template
 * @param accounts a CSV file or {@code demo:N}; empty means the sample list
 * @param live use the real platforms instead of the simulator
 * @param speed the speed of simulated time relative to the clock; 1 when live
 */
public record Settings(Path root, Path home, int port, String accounts, int historyDays, boolean live, int speed,
        String contact) {
    private static final int DAY_IN_SECONDS = 86_400;

    /** Throws {@link StartFailure}, which names the variable, for an invalid value. */
    public static Settings of(Map<String, String> environment, Path root) {
        boolean live = environment.getOrDefault("TIDEMARK_LIVE", "").equals("1");
        String home = environment.getOrDefault("TIDEMARK_HOME", "");
        return new Settings(root, home.isEmpty() ? root.resolve(".tidemark") : Path.of(home).toAbsolutePath(),
                number(environment, "TIDEMARK_PORT", 8400, 1, 65_535),
                environment.getOrDefault("TIDEMARK_ACCOUNTS", ""),
                number(environment, "TIDEMARK_HISTORY_DAYS", 90, 0, 3650), live,
                live ? 1 : number(environment, "TIDEMARK_SIM_SPEED", 60, 1, DAY_IN_SECONDS),
                environment.getOrDefault("TIDEMARK_CONTACT", ""));
    }

    Settings asLive() {
        return new Settings(root, home, port, accounts, historyDays, true, 1, contact);
    }

    /** The same settings with any free port, for a command that serves no other process. */
    Settings onAnyPort() {
        return new Settings(root, home, 0, accounts, historyDays, live, speed, contact);
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        String given = environment.getOrDefault(name, "");
        if (given.isEmpty()) {
            return otherwise;
        }
        if (given.matches("\\d{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new StartFailure(name + " must be a whole number from " + least + " to " + most + ", not " + given);
    }
}
