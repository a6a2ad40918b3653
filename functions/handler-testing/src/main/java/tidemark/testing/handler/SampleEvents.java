package tidemark.testing.handler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

/** Reads the payloads in the folder {@code events} as Lambda's runtime reads them for a handler. */
public final class SampleEvents {

    private static final Path FOLDER = folder();
    private static final String SUFFIX = ".json";

    private SampleEvents() {}

    /**
     * Reads a payload as the type that a handler takes.
     *
     * @param name of the file, without its suffix
     */
    public static <T> T read(String name, Class<T> type) {
        try {
            return LambdaEventSerializers.serializerFor(type, SampleEvents.class.getClassLoader())
                    .fromJson(Files.readString(FOLDER.resolve(name + SUFFIX)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Lists the names of all payloads that begin with a prefix. */
    public static SortedSet<String> names(String prefix) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            SortedSet<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString()).filter(file -> file.startsWith(prefix))
                    .forEach(file -> names.add(file.replace(SUFFIX, "")));
            return names;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("tidemark.root", "../.."), "events");
    }
}
