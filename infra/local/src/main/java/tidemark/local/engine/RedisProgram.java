package tidemark.local.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

import redis.embedded.RedisExecProvider;
import redis.embedded.util.OsArchitecture;

/** The Redis server's program, unpacked into a folder once, and again if the file differs from the packed one. */
final class RedisProgram {

    private RedisProgram() {}

    /** The program, ready to run; throws an {@link IOException} that says in plain words why it cannot. */
    static Path in(Path folder) throws IOException {
        Path program = folder.toAbsolutePath().resolve("redis-server-" + RedisExecProvider.redisVersion);
        byte[] packed = packed();
        if (!Files.isRegularFile(program) || !Arrays.equals(packed, Files.readAllBytes(program))) {
            Path fresh = folder.resolve("redis-server.new");
            Files.write(fresh, packed);
            Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        if (!Files.isExecutable(program)) {
            throw new IOException("programs may not be run in " + folder + " (is it mounted noexec?)");
        }
        return program;
    }

    private static byte[] packed() throws IOException {
        String name = "/redis-server-" + RedisExecProvider.redisVersion + "-" + system();
        try (InputStream in = RedisExecProvider.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there is no Redis for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch"));
            }
            return in.readAllBytes();
        }
    }

    private static String system() {
        OsArchitecture here = OsArchitecture.detect();
        String processor = switch (here.arch()) {
            case x86 -> "386";
            case x86_64 -> "amd64";
            case arm64 -> "arm64";
        };
        return switch (here.os()) {
            case UNIX -> "linux-" + processor;
            case MAC_OS_X -> "darwin-" + processor;
            case WINDOWS -> "windows-" + processor;
        };
    }
}
