package tidemark.platforms;

import java.util.List;
import java.util.Optional;

import tidemark.platforms.manners.MannersException;
import tidemark.platforms.manners.MethodManners;
import tidemark.platforms.manners.PlatformManners;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** A platform as the manners file and the code together make it. */
public record Speech(PlatformManners manners, SocialPlatform platform) {

    public Speech {
        for (MethodManners method : manners.methods()) {
            if (reader(platform, method.reader()).filter(Method.class::isInstance).isEmpty()) {
                throw new MannersException(manners.platform() + " has no reader '" + method.reader()
                        + "' that can be asked; it has " + asked(platform) + ".");
            }
        }
    }

    /** The reader that serves a method of the manners file. */
    public Method method(MethodManners method) {
        return reader(platform, method.reader()).filter(Method.class::isInstance).map(Method.class::cast).orElseThrow();
    }

    /** The reader of that name; the name of a method stands for the reader that serves it. */
    public Optional<Reader> reader(String name) {
        String own = manners.method(name).map(MethodManners::reader).orElse(name);
        return reader(platform, own);
    }

    private static Optional<Reader> reader(SocialPlatform platform, String name) {
        return platform.readers().stream().filter(reader -> reader.name().equals(name)).findFirst();
    }

    private static List<String> asked(SocialPlatform platform) {
        return platform.readers().stream().filter(Method.class::isInstance).map(Reader::name).toList();
    }
}
