package tidemark.platforms;

import java.util.List;
import java.util.Optional;

import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.PlatformEntry;
import tidemark.platforms.policy.PlatformsFileException;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** A platform: its entry in the platforms file and its code. */
public record RegisteredPlatform(PlatformEntry policy, SocialPlatform platform) {

    /**
     * The same platform, after every reader that its entry names was found. This loads the readers, which parsing addresses does not need.
     *
     * @throws PlatformsFileException if its code lacks one of them
     */
    RegisteredPlatform requireReaders() {
        for (MethodPolicy method : policy.methods()) {
            if (reader(platform, method.reader()).filter(FetchMethod.class::isInstance).isEmpty()) {
                throw new PlatformsFileException(policy.platform() + " has no reader '" + method.reader()
                        + "' that can be asked; it has " + asked(platform) + ".");
            }
        }
        return this;
    }

    /** The reader that serves a method of the platforms file. */
    public FetchMethod method(MethodPolicy method) {
        return reader(platform, method.reader()).filter(FetchMethod.class::isInstance).map(FetchMethod.class::cast)
                .orElseThrow();
    }

    /** The reader of that name; the name of a method also means the reader that serves it. */
    public Optional<Reader> reader(String name) {
        String own = policy.method(name).map(MethodPolicy::reader).orElse(name);
        return reader(platform, own);
    }

    private static Optional<Reader> reader(SocialPlatform platform, String name) {
        return platform.readers().stream().filter(reader -> reader.name().equals(name)).findFirst();
    }

    private static List<String> asked(SocialPlatform platform) {
        return platform.readers().stream().filter(FetchMethod.class::isInstance).map(Reader::name).toList();
    }
}
