package tidemark.encoding;

import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.cache.CacheKey;
import tidemark.platform.RateScope;
import tidemark.platform.Secret;
import tidemark.run.ChunkKey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Digests that are stored: one that changed would lose what was written under it. */
final class StoredDigestsTest {

    @Test
    void digestsAsTheStandardDoes() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc"));
        assertEquals("ba7816bf", Sha256.hex("abc", 8));
        assertEquals(32, Sha256.bytes("abc".getBytes(UTF_8), 32).length);
        assertEquals("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", Sha256.hex("é"));
    }

    @Test
    void refusesLengthsThatADigestDoesNotHave() {
        for (int digits : new int[]{-2, 0, 7, 66}) {
            assertThrows(IllegalArgumentException.class, () -> Sha256.hex("abc", digits));
        }
        assertThrows(IllegalArgumentException.class, () -> Sha256.bytes(new byte[0], 33));
    }

    @Test
    void keepsTheMarkOfACredential() {
        assertEquals("4c281411", new Secret("ghp_secret").mark());
    }

    @Test
    void keepsTheKeyOfAChunk() {
        assertEquals("8e5840713c", ChunkKey.hash(new RateScope(new Platform("mastodon"), "mastodon.social")));
    }

    @Test
    void keepsTheKeyOfACachedAnswer() {
        assertEquals("Ac52i_Qsue5WR9Aa6ou2GQ", CacheKey.of("grid", "viewer", Map.of("sort", "-followers", "page", "2"),
                Map.of("x", 1L, "all", 3L), "v7"));
        assertEquals("DbUvQHbAglGEEq_T3TV24g", CacheKey.hash("answer"));
    }
}
