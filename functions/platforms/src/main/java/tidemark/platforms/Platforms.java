package tidemark.platforms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tidemark.account.Platform;
import tidemark.platforms.manners.MannersException;
import tidemark.platforms.manners.MannersFile;
import tidemark.platforms.manners.PlatformManners;
import tidemark.platforms.spi.SocialPlatform;

/**
 * Every platform of the manners file with the code that speaks it. The code of {@code speaks: bluesky} is the class {@code Bluesky} in the
 * package {@code tidemark.platforms.bluesky}, so that a new platform is one folder and one entry in the file. Immutable.
 */
public final class Platforms {

    private final Map<Platform, Speech> speeches;

    private Platforms(Map<Platform, Speech> speeches) {
        this.speeches = speeches;
    }

    /** @throws MannersException if the file names code or readers that do not exist */
    public static Platforms of(MannersFile file) {
        Map<Platform, Speech> speeches = new LinkedHashMap<>();
        for (PlatformManners manners : file.platforms()) {
            speeches.put(manners.platform(), new Speech(manners, speaking(manners)));
        }
        return new Platforms(speeches);
    }

    /**
     * Every platform, with the owner's words above those of the manners file.
     *
     * @param environment may hold them in {@code MANNERS}, as YAML or JSON
     * @throws MannersException if they are not as they should be
     */
    public static Platforms given(Map<String, String> environment) {
        String words = environment.getOrDefault("MANNERS", "");
        return of(words.isBlank() ? MannersFile.builtIn() : MannersFile.over("MANNERS", words));
    }

    public static Platforms builtIn() {
        return of(MannersFile.builtIn());
    }

    public Optional<Speech> speech(Platform platform) {
        return Optional.ofNullable(speeches.get(platform));
    }

    /** Every platform, in the order of the manners file. */
    public Collection<Speech> all() {
        return speeches.values();
    }

    /** The ids of every platform, for people. */
    public String names() {
        return speeches.keySet().stream().map(Platform::id).collect(Collectors.joining(", "));
    }

    private static SocialPlatform speaking(PlatformManners manners) {
        String folder = manners.speaks();
        String name = Platforms.class.getPackageName() + "." + folder + "."
                + folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
        try {
            return Class.forName(name).asSubclass(SocialPlatform.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new MannersException(
                    manners.platform() + " speaks '" + folder + "', but there is no class " + name + ".");
        }
    }
}
