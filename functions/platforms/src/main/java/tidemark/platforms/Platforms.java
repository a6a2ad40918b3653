package tidemark.platforms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tidemark.account.Platform;
import tidemark.platforms.policy.PlatformEntry;
import tidemark.platforms.policy.PlatformsFile;
import tidemark.platforms.policy.PlatformsFileException;
import tidemark.platforms.spi.SocialPlatform;

/**
 * Every platform of the platforms file with its code. The code of {@code implementation: bluesky} is the class {@code Bluesky} in the package {@code
 * tidemark.platforms.bluesky}, so that a new platform is one folder and one entry in the file. Immutable.
 */
public final class Platforms {

    private final Map<Platform, RegisteredPlatform> byId;

    private Platforms(Map<Platform, RegisteredPlatform> byId) {
        this.byId = byId;
    }

    /** @throws PlatformsFileException if the file names code or readers that do not exist */
    public static Platforms of(PlatformsFile file) {
        Platforms platforms = withoutReaders(file);
        platforms.all().forEach(RegisteredPlatform::requireReaders);
        return platforms;
    }

    private static Platforms withoutReaders(PlatformsFile file) {
        Map<Platform, RegisteredPlatform> byId = new LinkedHashMap<>();
        for (PlatformEntry policy : file.platforms()) {
            byId.put(policy.platform(), new RegisteredPlatform(policy, implementation(policy)));
        }
        return new Platforms(byId);
    }

    /**
     * Every platform, with the platforms file overridden by the operator's values.
     *
     * @param environment may hold these values in {@code PLATFORM_OVERRIDES}, as YAML or JSON
     * @throws PlatformsFileException if they are not valid
     */
    public static Platforms given(Map<String, String> environment) {
        return of(file(environment));
    }

    /**
     * The same platforms for a function that only parses addresses: no reader is loaded, so the function needs no library for reading answers, and
     * the readers that the file names are not checked.
     *
     * @throws PlatformsFileException if the values are not valid
     */
    public static Platforms forAddresses(Map<String, String> environment) {
        return withoutReaders(file(environment));
    }

    private static PlatformsFile file(Map<String, String> environment) {
        String words = environment.getOrDefault("PLATFORM_OVERRIDES", "");
        return words.isBlank() ? PlatformsFile.builtIn() : PlatformsFile.over("PLATFORM_OVERRIDES", words);
    }

    public static Platforms builtIn() {
        return of(PlatformsFile.builtIn());
    }

    public Optional<RegisteredPlatform> registered(Platform platform) {
        return Optional.ofNullable(byId.get(platform));
    }

    /** Every platform, in the order of the platforms file. */
    public Collection<RegisteredPlatform> all() {
        return byId.values();
    }

    /** The ids of all platforms, as text for users. */
    public String names() {
        return byId.keySet().stream().map(Platform::id).collect(Collectors.joining(", "));
    }

    private static SocialPlatform implementation(PlatformEntry policy) {
        String folder = policy.implementation();
        String name = Platforms.class.getPackageName() + "." + folder + "."
                + folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
        try {
            return Class.forName(name).asSubclass(SocialPlatform.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new PlatformsFileException(
                    policy.platform() + " has the implementation '" + folder + "', but there is no class " + name
                            + ".");
        }
    }
}
