package tidemark.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The file in a home with the addresses of the engines and the API of the instance that runs on it. */
final class EndpointsFile {

    static final String NAME = "endpoints.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAMAGED = "%s is damaged; stop the Tidemark that runs there and start it again";

    private EndpointsFile() {}

    static boolean exists(Path home) {
        return Files.exists(home.resolve(NAME));
    }

    /** Replaces the file atomically. */
    static void write(Path home, Map<String, String> endpoints) {
        try {
            Path fresh = home.resolve(NAME + ".new");
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(endpoints));
            Files.move(fresh, home.resolve(NAME), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The endpoints cannot be written in " + home, unwritable);
        }
    }

    /** The address of the API; throws {@link StartFailure} if the file is damaged. */
    static URI api(Path home) throws IOException {
        return address(home, "api");
    }

    /** The address of the queue engine; throws {@link StartFailure} if the file is damaged. */
    static URI queues(Path home) throws IOException {
        return address(home, "sqs");
    }

    private static URI address(Path home, String name) throws IOException {
        Path file = home.resolve(NAME);
        try {
            URI address = new URI(JSON.readTree(file.toFile()).path(name).asText());
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (JsonProcessingException | URISyntaxException damaged) {
            throw new StartFailure(DAMAGED.formatted(file), damaged);
        }
        throw new StartFailure(DAMAGED.formatted(file));
    }

    static void delete(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(NAME));
    }
}
