package tidemark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The same accounts with the same intervals, once one after the other and once by the whole system. Arguments: how many accounts (300), how much
 * faster than real time the platforms' limits run (60).
 */
public final class Collecting {

    private Collecting() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int speed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path root = Path.of(System.getProperty("tidemark.root", "")).toAbsolutePath();
        Sequential.Result one;
        try (World world = new World(speed)) {
            one = new Sequential(world.platformClient()).ask(world.accounts(accounts));
        }
        JsonNode run = WholeSystem.collect(root, accounts, speed);
        double seconds = Duration.between(Instant.parse(run.path("opened_at").asText()),
                Instant.parse(run.path("closed_at").asText())).toMillis() / 1000.0;
        double alone = one.time().toMillis() / 1000.0;
        System.out.println(line("one after the other", accounts, one.requests(), alone));
        System.out.println(line("Tidemark", accounts, run.path("requests").asInt(), seconds));
        System.out.println(String.format(Locale.ROOT, "Tidemark is %.1f times as fast, with %.2f of the requests",
                alone / seconds, run.path("requests").asDouble() / one.requests()));
    }

    private static String line(String who, int accounts, int requests, double seconds) {
        return String.format(Locale.ROOT,
                "%-20s %,6d accounts %,6d requests (%.2f an account) %8.1f s %8.2f accounts/s",
                who, accounts, requests, (double) requests / accounts, seconds, accounts / seconds);
    }
}
