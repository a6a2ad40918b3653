package tidemark.platforms.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Target;
import tidemark.platforms.Platforms;
import tidemark.platforms.RegisteredPlatform;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;

/** An answer written by hand after a platform's documentation, and the result that a reader must give. */
record Recording(String platform, JsonNode node, String text) {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Platforms PLATFORMS = Platforms.builtIn();
    /** Platforms, separated by commas, to which mutation testing limits the recordings; all if empty. */
    private static final String ONLY = System.getProperty("recordings", "");
    private static final Path FOLDER = Path.of("src/test/resources");

    /** The recordings of every platform. */
    static List<Recording> all() {
        List<Recording> all = new ArrayList<>();
        for (RegisteredPlatform registered : PLATFORMS.all()) {
            String platform = registered.policy().platform().id();
            if (!ONLY.isEmpty() && !List.of(ONLY.split(",", -1)).contains(platform)) {
                continue;
            }
            try (Stream<Path> files = Files.list(FOLDER.resolve(platform))) {
                for (Path file : files.sorted().toList()) {
                    JsonNode nodes = new YAMLMapper().readTree(file.toFile());
                    nodes.forEach(node -> all.add(new Recording(platform, node, body(node, nodes))));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** The body of a recording: its own, or that of another which {@code bodyOf} names. */
    private static String body(JsonNode node, JsonNode all) {
        for (JsonNode other : all) {
            if (node.has("bodyOf") && other.path("name").equals(node.get("bodyOf"))) {
                return other.path("body").asText();
            }
        }
        return node.path("body").asText();
    }

    String name() {
        return platform + ": " + text("name");
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Reader reader() {
        RegisteredPlatform registered = PLATFORMS.registered(new Platform(platform)).orElseThrow();
        return registered.reader(node.path("reader").asText("api")).orElseThrow();
    }

    Target target() {
        String ask = text("ask");
        return target(ask.substring(ask.indexOf('/') + 1), known());
    }

    Target target(String handle, @Nullable String known) {
        return new Target(new AccountId(0, 1), new Address(new Platform(platform), handle), known,
                node.path("step").asText(""));
    }

    @Nullable
    String known() {
        return node.has("known") ? text("known") : null;
    }

    ParseResult read(byte[] body) {
        return read(body, target());
    }

    ParseResult read(byte[] body, Target target) {
        List<String> headers = new ArrayList<>();
        node.path("headers").forEach(line -> headers.add(line.asText()));
        URI url = node.has("url") ? URI.create(text("url")) : null;
        return reader().open(new PlatformResponse(node.path("status").asInt(200), Headers.of(headers), url, body, NOW))
                .of(target);
    }

    /** The numbers a reader must find. */
    Map<String, Long> shows() {
        Map<String, Long> shows = new HashMap<>();
        node.path("shows").properties().forEach(entry -> shows.put(entry.getKey(), entry.getValue().longValue()));
        return shows;
    }

    String text(String key) {
        return node.path(key).asText();
    }

    boolean has(String key) {
        return node.has(key);
    }
}
