package tidemark.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.credential.CredentialState;
import tidemark.credential.Keyring;
import tidemark.credential.RenewTokens;
import tidemark.credential.Renewable;
import tidemark.credential.TokenGrant;
import tidemark.platform.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The simulated platforms issue tokens to the code that requests them from the real ones. */
class SimulatedTokensTest {

    private static final List<String> NAMES = List.of("reddit.token", "twitch.token", "facebook.token",
            "instagram.token", "threads.token");

    @TempDir
    private Path home = Path.of(".");

    @Test
    void everyPlatformGivesItsTokens() {
        Settings settings = Settings.of(Map.of("TIDEMARK_HOME", home.toString()), Path.of("."));
        try (PlatformBackend backend = PlatformBackend.open(settings, home.resolve("simulated"),
                InstantSource.system())) {
            Keyring keyring = backend.keyring();
            List<Renewable> renewable = keyring.tokenEndpoints().renewable(keyring.store().names());
            assertEquals(NAMES, renewable.stream().map(Renewable::name).toList());
            for (Renewable each : renewable) {
                TokenGrant.Given given = assertInstanceOf(TokenGrant.Given.class,
                        keyring.tokenEndpoints().ask(each, keyring.store()), each.name());
                assertEquals(each.name(), given.secrets().getLast().name());
            }
        }
    }

    @Test
    void aRefusedTokenIsReplaced() {
        Settings settings = Settings.of(Map.of("TIDEMARK_HOME", home.toString()), Path.of("."));
        try (PlatformBackend backend = PlatformBackend.open(settings, home.resolve("simulated"),
                InstantSource.system())) {
            Keyring keyring = backend.keyring();
            Secret old = keyring.store().find("reddit.token").orElseThrow();
            keyring.states().write(CredentialState.none("reddit.token").refused(old,
                    "Unauthorized", "test"));

            RenewTokens.Renewed done = new RenewTokens(keyring.store(), keyring.states(), keyring.tokenEndpoints(),
                    InstantSource.system(), () -> UUID.randomUUID().toString())
                    .renew(() -> Duration.ofMinutes(1));

            assertTrue(done.renewed().contains("reddit.token"), done.toString());
            assertEquals(List.of(), done.failed());
            assertNotEquals(Optional.of(old), keyring.store().find("reddit.token"));
        }
    }
}
