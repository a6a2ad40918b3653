package tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Prints what is deployed: the jars and the size of each function's zip, and the classes that the query function loads to answer its first request.
 * An argument names another checkout whose functions are packaged, to compare with.
 */
final class Deployables {

    /** A total and a list from the board, and an account, whose address is parsed. */
    private static final List<String> EVENTS = List.of("query-summary", "query-accounts", "query-account");

    private Deployables() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("tidemark.root", "."));
        Path built = arguments.length > 0 ? Path.of(arguments[0]).toAbsolutePath() : root;
        for (Path zip : zips(built)) {
            System.out.printf(Locale.ROOT, "%-12s %3d jars, %5.1f MB%n", built.resolve("functions").relativize(zip)
                    .getName(0), jars(zip), Files.size(zip) / 1e6);
        }
        try (EmptyServices services = EmptyServices.open()) {
            for (String event : EVENTS) {
                ColdStart start = ColdStart.of(built.resolve("functions/query/target/function.zip"),
                        "tidemark.query.Query", root.resolve("events").resolve(event + ".json"),
                        services.environment());
                System.out.printf(Locale.ROOT, "a cold %s: %,d classes, %,d of them from %d jars of the zip%n", event,
                        start.classes(), start.fromZip(), start.jars());
            }
        }
    }

    private static List<Path> zips(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root.resolve("functions"))) {
            List<Path> zips = modules.map(module -> module.resolve("target/function.zip")).filter(Files::exists)
                    .sorted()
                    .toList();
            if (zips.isEmpty()) {
                throw new IllegalStateException("no function is packaged in " + root + "; build them with: make build");
            }
            return zips;
        }
    }

    private static long jars(Path zip) throws IOException {
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            return opened.stream().filter(entry -> entry.getName().endsWith(".jar")).count();
        }
    }
}
