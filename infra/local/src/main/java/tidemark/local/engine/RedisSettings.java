package tidemark.local.engine;

import tidemark.encoding.Sha256;

/** The Redis server's settings, passed over its standard input, so that no process list shows them. */
final class RedisSettings {

    private RedisSettings() {}

    /**
     * The only user may get, set, delete and inspect keys; no scripts, modules, debugging or changes of settings. The password is given as its hash,
     * so that no error message about the settings can quote it.
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
                """.formatted(port, Sha256.hex(password));
    }
}
