package tidemark.local.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tidemark.platform.CredentialStore;
import tidemark.platform.Secret;

/**
 * Credentials in a file of lines {@code name=value} that only its owner may read and write (mode 600); lines that begin with {@code #} are comments.
 * Without the file there are no credentials. What another process writes becomes visible after a second; while the file is unusable, the last known
 * credentials stay valid. Thread-safe.
 */
public final class CredentialsFile implements CredentialStore {

    /** The name of the file in {@code TIDEMARK_HOME}. */
    public static final String NAME = "credentials.properties";

    private static final long LOOK = Duration.ofSeconds(1).toNanos();
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Path file;
    private final PrivateFile lines;
    private Map<String, Secret> secrets = Map.of();
    private FileTime written = NEVER;
    private long looked;

    /** @throws CredentialsException if the file is there and can not be used */
    public CredentialsFile(Path file) {
        this.file = file;
        this.lines = new PrivateFile(file);
        reload();
    }

    /** The file cannot be used; the message says why in one sentence and contains no secret. */
    public static final class CredentialsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CredentialsException(String message) {
            super(message);
        }
    }

    @Override
    public synchronized Optional<Secret> find(String name) {
        look();
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public synchronized Set<String> names() {
        look();
        return secrets.keySet();
    }

    /** @throws CredentialsException if the file is there and can not be used */
    @Override
    public synchronized void reload() {
        looked = System.nanoTime();
        written = time();
        secrets = parse(lines.read());
    }

    /** @throws CredentialsException if the file can not be used or written */
    @Override
    public synchronized void put(String name, Secret secret) {
        if (!CredentialStore.isName(name)) {
            throw new IllegalArgumentException("not the name of a credential");
        }
        secrets = parse(lines.change(before -> new CredentialLines(before).with(name, secret).lines()));
        written = time();
    }

    /**
     * Removes a credential from the file.
     *
     * @return whether it existed
     * @throws CredentialsException if the file can not be used or written
     */
    public synchronized boolean remove(String name) {
        reload();
        if (!secrets.containsKey(name)) {
            return false;
        }
        secrets = parse(lines.change(before -> new CredentialLines(before).without(name).lines()));
        written = time();
        return true;
    }

    private void look() {
        if (System.nanoTime() - looked < LOOK) {
            return;
        }
        looked = System.nanoTime();
        FileTime now = time();
        if (!now.equals(written)) {
            Map<String, Secret> known = secrets;
            try {
                reload();
            } catch (CredentialsException unusable) {
                secrets = known;
            }
        }
    }

    private FileTime time() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException none) {
            return NEVER;
        }
    }

    private Map<String, Secret> parse(List<String> read) {
        try {
            return new CredentialLines(read).secrets();
        } catch (CredentialLines.WrongLine wrong) {
            throw new CredentialsException(
                    file + ", line " + wrong.number() + ": write name=value, the value one word.");
        }
    }
}
