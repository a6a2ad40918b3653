package tidemark.platforms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tidemark.platform.Credentials;
import tidemark.platform.Secret;

/**
 * Credentials in a file of lines {@code name=value} that only its owner may read and write (mode 600); lines that begin with {@code #} are
 * comments. No file, no credentials. Thread-safe.
 */
public final class CredentialsFile implements Credentials {

    /** The name of the file in {@code TIDEMARK_HOME}. */
    public static final String NAME = "credentials.properties";

    private static final Set<PosixFilePermission> OWNERS = Set.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private final Path file;
    private volatile Map<String, Secret> secrets;

    /** @throws CredentialsException if the file is there and can not be used */
    public CredentialsFile(Path file) {
        this.file = file;
        this.secrets = read(file);
    }

    /** The file can not be used; the message says why in one sentence and holds no secret. */
    public static final class CredentialsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CredentialsException(String message) {
            super(message);
        }
    }

    @Override
    public Optional<Secret> find(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void reload() {
        secrets = read(file);
    }

    private static Map<String, Secret> read(Path file) {
        try {
            guard(file);
            return parse(file, Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new CredentialsException(file + " can not be read as a file of credentials.");
        }
    }

    private static void guard(Path file) throws IOException {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException e) {
            throw new CredentialsException(file + " is on a file system without permissions; keep it where they hold.");
        }
        if (!OWNERS.containsAll(permissions)) {
            throw new CredentialsException(file + " may be used by others than its owner; run: chmod 600 " + file);
        }
    }

    private static Map<String, Secret> parse(Path file, List<String> lines) {
        Map<String, Secret> secrets = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                secrets.put(line.substring(0, equals).strip(), new Secret(line.substring(equals + 1).strip()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new CredentialsException(file + ", line " + (i + 1) + ": write name=value, the value one word.");
            }
        }
        return Map.copyOf(secrets);
    }
}
