package tidemark.platforms.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;

/** The platforms file, read and checked: the policy of every platform. Immutable. */
public final class PlatformsFile {

    /** The name of the file in {@code TIDEMARK_HOME} whose values override those of the built-in one. */
    public static final String NAME = "platforms.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Map<Platform, PlatformEntry> platforms;

    private PlatformsFile(Map<Platform, PlatformEntry> platforms) {
        this.platforms = platforms;
    }

    /**
     * The built-in file.
     *
     * @throws PlatformsFileException if it is not valid
     */
    public static PlatformsFile builtIn() {
        return read(NAME, tree(NAME, builtInText()));
    }

    /**
     * The built-in file, overridden by the values of the operator's file if there is one in that folder.
     *
     * @throws PlatformsFileException if either is not valid
     */
    public static PlatformsFile in(Path home) {
        Optional<String> own = ownersText(home);
        return own.isPresent() ? over(home.resolve(NAME).toString(), own.get()) : builtIn();
    }

    /**
     * The text of the operator's file in a folder, absent if there is none.
     *
     * @throws PlatformsFileException if it can not be read
     */
    public static Optional<String> ownersText(Path home) {
        Path file = home.resolve(NAME);
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PlatformsFileException(file + " can not be read: " + e.getMessage() + ".");
        }
    }

    /**
     * The built-in file, overridden by the values of another.
     *
     * @param file the name of the other file in messages
     * @throws PlatformsFileException if either is not valid
     */
    public static PlatformsFile over(String file, String text) {
        JsonNode own = tree(file, text);
        ObjectNode all = tree(NAME, builtInText()).deepCopy();
        merge(all, own);
        return read(file, all);
    }

    public Optional<PlatformEntry> platform(Platform platform) {
        return Optional.ofNullable(platforms.get(platform));
    }

    /** Every platform, in the order of the file. */
    public Collection<PlatformEntry> platforms() {
        return platforms.values();
    }

    private static PlatformsFile read(String file, JsonNode root) {
        YamlEntry entry = new YamlEntry(file, "", root);
        YamlEntry all = entry.entry("platforms");
        entry.end();
        Map<Platform, PlatformEntry> platforms = new LinkedHashMap<>();
        for (String word : all.words()) {
            PlatformEntry policy = PlatformsFileReader.platform(word, all.entry(word));
            platforms.put(policy.platform(), policy);
        }
        return new PlatformsFile(platforms);
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(field -> {
            JsonNode below = into.get(field.getKey());
            if (below instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    private static ObjectNode tree(String file, String text) {
        try {
            JsonNode root = YAML.readTree(text);
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw new PlatformsFileException(file + ": the file must begin with the word platforms.");
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new PlatformsFileException(
                    file + " is not YAML" + where + ": " + firstLine(e.getOriginalMessage()) + ".");
        }
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "unreadable" : text.lines().findFirst().orElse("unreadable");
    }

    private static String builtInText() {
        try (InputStream in = Objects.requireNonNull(
                PlatformsFile.class.getResourceAsStream("/tidemark/platforms/" + NAME),
                "the built-in platforms file")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
