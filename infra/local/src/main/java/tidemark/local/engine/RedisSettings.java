package tidemark.local.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the Redis server is told over its standard input, where no list of processes shows it. */
final class RedisSettings {

    private RedisSettings() {}

    /**
     * Its one user may get, set and delete, and look at what is there; no script, no module, no debugging, no other settings. The password is
     * told by its hash, so that no complaint about the settings can quote it.
     */
    static String of(int port, String password) {
        return """
                bind 127.0.0.1
                port %d
                protected-mode yes
                save ""
                appendonly no
                maxmemory 64mb
                maxmemory-policy volatile-lru
                proto-max-bulk-len 16mb
                enable-debug-command no
                enable-module-command no
                enable-protected-configs no
                user default reset on #%s ~* -@all +auth +hello +ping +quit +get +mget +set +del \
                +exists +type +ttl +pttl +strlen +scan +dbsize
                """.formatted(port, hash(password));
    }

    private static String hash(String password) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
