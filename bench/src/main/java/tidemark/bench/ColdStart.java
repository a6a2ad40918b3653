package tidemark.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import tidemark.testing.handler.HandlerProcess;

/**
 * The first request of a function in a fresh process.
 *
 * @param classes loaded in all, those of the JDK included
 * @param fromZip loaded from the jars of the zip
 * @param jars of the zip from which a class was loaded
 */
record ColdStart(long classes, long fromZip, long jars) {

    private static final Pattern LOADED = Pattern.compile("source: (?:file:)?(\\S+)");

    /** Runs a handler out of its zip on one event, and counts the classes that the process loads. */
    static ColdStart of(Path zip, String handler, Path event, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tidemark-cold");
        try {
            List<Path> classPath = unpack(zip, folder);
            classPath.add(place(HandlerProcess.class));
            classPath.add(place(LambdaEventSerializers.class));
            Path loaded = folder.resolve("loaded");
            Path log = folder.resolve("log");
            ProcessBuilder process = new ProcessBuilder(java(), "-Xlog:class+load:file=" + loaded, "-cp",
                    classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    HandlerProcess.class.getName(), handler, folder.resolve("answers").toString(), event.toString())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            process.environment().putAll(environment);
            if (process.start().waitFor() != 0) {
                throw new IllegalStateException(handler + " failed: " + Files.readString(log));
            }
            String answer = Files.readString(folder.resolve("answers"));
            if (answer.contains("\"statusCode\":5")) {
                throw new IllegalStateException(handler + " answers " + answer + Files.readString(log));
            }
            return count(Files.readAllLines(loaded), folder.resolve("lib").toString());
        } finally {
            WholeSystem.delete(folder);
        }
    }

    private static ColdStart count(List<String> lines, String lib) {
        List<String> sources = lines.stream().map(LOADED::matcher).filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1)).toList();
        List<String> fromZip = sources.stream().filter(source -> source.startsWith(lib)).toList();
        return new ColdStart(sources.size(), fromZip.size(), fromZip.stream().distinct().count());
    }

    private static List<Path> unpack(Path zip, Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        Files.createDirectory(folder.resolve("lib"));
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : opened.stream().filter(entry -> entry.getName().endsWith(".jar")).toList()) {
                Path jar = folder.resolve("lib")
                        .resolve(Objects.requireNonNull(Path.of(entry.getName()).getFileName()));
                try (InputStream in = opened.getInputStream(entry)) {
                    Files.copy(in, jar);
                }
                jars.add(jar);
            }
        }
        return jars;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
