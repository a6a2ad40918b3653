package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Redirects all output that is not for the user to files: logs per function, metrics, and what libraries print. */
final class Logs {
    private static final String SETTINGS = "log4j2.configurationFile";

    private Logs() {}

    /** Must run before the first logger is created; until {@link #toFiles} logs go to standard error, never into a command's output. */
    static void toStandardError() {
        System.setProperty(SETTINGS, "classpath:tidemark/local/log4j2-stderr.xml");
    }

    /** Must run before the first logger is created; from then on standard output and error go to files only. */
    static void toFiles(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new StartFailure("Logs cannot be written to " + folder + ": " + unusable.getMessage(), unusable);
        }
        System.setProperty("tidemark.logs", folder.toString());
        System.setProperty(SETTINGS, "classpath:tidemark/local/log4j2.xml");
        System.setProperty("log4j2.isThreadContextMapInheritable", "true");
        Logger printed = LogManager.getLogger("printed");
        Logger metrics = LogManager.getLogger("metrics");
        System.setOut(stream(
                line -> (line.startsWith("{\"_aws\"") || line.contains("\"CloudWatchMetrics\"") ? metrics : printed)
                        .info(line)));
        System.setErr(stream(printed::warn));
    }

    /** Logs a failure's details; before {@link #toFiles} they are dropped. */
    static void note(Exception failure) {
        if (System.getProperty("tidemark.logs") != null) {
            LogManager.getLogger(Logs.class).error("The command failed", failure);
        }
    }

    private static PrintStream stream(Consumer<String> lines) {
        return new PrintStream(new Lines(lines), true, StandardCharsets.UTF_8);
    }

    /** Cuts a stream of bytes into lines; the stream around it holds the lock. */
    private static final class Lines extends OutputStream {
        private final Consumer<String> lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(int octet) {
            if (octet != '\n') {
                line.write(octet);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
            line.reset();
            if (!text.isEmpty()) {
                lines.accept(text);
            }
        }
    }
}
