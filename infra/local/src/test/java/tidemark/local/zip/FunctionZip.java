package tidemark.local.zip;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import tidemark.testing.handler.HandlerProcess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The zip of a function as {@code make build} leaves it. */
public record FunctionZip(Path file) {

    public FunctionZip {
        assertTrue(Files.exists(file), () -> file + " is missing; build it with: make build");
    }

    /** The names of all entries. */
    public List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** Unpacks the zip into a folder and returns its jars. */
    public List<Path> unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                assertTrue(target.startsWith(folder), entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return jars.sorted().toList();
        }
    }

    /**
     * Runs the handler on these events in a process whose class path is the zip's jars and what Lambda's runtime brings.
     *
     * @param folder for the unpacked zip, its answers and its log
     * @return what the handler answers, as JSON, in the order of the events
     */
    public List<String> run(String handler, Map<String, String> environment, List<Path> events, Path folder)
            throws IOException, InterruptedException {
        List<Path> classPath = new ArrayList<>(unpack(folder));
        classPath.add(place(HandlerProcess.class));
        classPath.add(place(LambdaEventSerializers.class));
        Path answers = folder.resolve("answers");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                HandlerProcess.class.getName(), handler, answers.toString()));
        events.forEach(event -> command.add(event.toString()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        assertEquals(0, code, () -> handler + " failed out of " + file + ": " + read(log));
        assertTrue(!read(log).contains("NoClassDefFoundError"), () -> handler + ": " + read(log));
        return Files.readAllLines(answers);
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "its log cannot be read: " + unreadable.getMessage();
        }
    }
}
