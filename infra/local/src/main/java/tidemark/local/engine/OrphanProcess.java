package tidemark.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A child process recorded in a file, so that the next start can end it if this process is killed. A process is ended only if its id, its program and
 * its start time all match the record, because ids are reused.
 */
final class OrphanProcess {
    private static final Logger LOG = LogManager.getLogger(OrphanProcess.class);

    private final Path file;

    OrphanProcess(Path file) {
        this.file = file;
    }

    void remember(ProcessHandle child) throws IOException {
        Files.write(file, List.of(Long.toString(child.pid()), program(child), started(child)));
    }

    void reap() throws IOException {
        recorded().filter(ProcessHandle::isAlive).ifPresent(child -> {
            LOG.info("Ending process {}, left over from a process that was killed", child.pid());
            child.destroyForcibly();
            try {
                child.onExit().get(2, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException still) {
                LOG.warn("Process {} did not end", child.pid(), still);
            }
        });
        forget();
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.warn("{} cannot be removed", file, kept);
        }
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        if (lines.size() != 3 || !lines.getFirst().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(child -> child.info().command().isPresent() && program(child).equals(lines.get(1))
                        && started(child).equals(lines.get(2)));
    }

    private static String program(ProcessHandle process) {
        return process.info().command().orElse("unknown");
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
