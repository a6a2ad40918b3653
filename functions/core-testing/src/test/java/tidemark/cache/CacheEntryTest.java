package tidemark.cache;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CacheEntryTest {

    private static final String KEY = "b:key";
    private static final int LENGTH_AT = 1 + 4 + 1 + Stamps.LENGTH + 8 + 4;

    private static CacheEntry entry(CachedBytes value) {
        return new CacheEntry("0123456789abcdef", Instant.parse("2026-11-21T06:00:00Z"), Duration.ofMinutes(15), value);
    }

    private static byte[] encoded(int size) {
        byte[] value = "followers ".repeat(size / 10 + 1).substring(0, size).getBytes(UTF_8);
        return entry(CachedBytes.of(value)).encode(KEY);
    }

    /** The bytes with a correct checksum, as a writer that knows the form would store them. */
    private static byte[] sealed(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update((KEY + "\0").getBytes(UTF_8));
        sum.update(bytes, 5, bytes.length - 5);
        return ByteBuffer.wrap(bytes).putInt(1, (int) sum.getValue()).array();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 5000})
    void givesBackWhatWasEncoded(int size) {
        CacheEntry back = CacheEntry.decode(KEY, encoded(size)).orElseThrow();
        assertEquals(size, back.value().bytes().length);
        assertEquals(Duration.ofMinutes(15), back.ttl());
        assertFalse(back.value().absent());
        assertTrue(CacheEntry.decode(KEY, entry(CachedBytes.ABSENT).encode(KEY)).orElseThrow().value().absent());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 300, 5000})
    void noBitMayBeAnother(int size) {
        byte[] bytes = encoded(size);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), CacheEntry.decode(KEY, flipped), "bit " + bit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5000})
    void nothingMayBeMissingOrAdded(int size) {
        byte[] bytes = encoded(size);
        for (int length = 0; length < bytes.length; length++) {
            assertEquals(Optional.empty(), CacheEntry.decode(KEY, Arrays.copyOf(bytes, length)), "length " + length);
        }
        assertEquals(Optional.empty(), CacheEntry.decode(KEY, Arrays.copyOf(bytes, bytes.length + 1)));
        assertEquals(Optional.empty(), CacheEntry.decode(KEY, sealed(Arrays.copyOf(bytes, bytes.length + 1))));
    }

    @Test
    void isNoAnswerToAnotherKey() {
        assertEquals(Optional.empty(), CacheEntry.decode("b:other", encoded(300)));
    }

    @Test
    void oneThatWouldInflateBeyondTheBoundIsNotInflated() {
        CacheEntry bomb = entry(CachedBytes.of(new byte[16 << 20]));
        assertFalse(bomb.fits());
        byte[] bytes = bomb.encode(KEY);
        assertTrue(bytes.length < 200_000, bytes.length + " bytes");
        assertEquals(Optional.empty(), CacheEntry.decode(KEY, bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4999, 5001, Integer.MAX_VALUE})
    void theLengthItDeclaresIsTheLengthItHas(int length) {
        byte[] lying = encoded(5000);
        ByteBuffer.wrap(lying).putInt(LENGTH_AT, length);
        assertEquals(Optional.empty(), CacheEntry.decode(KEY, sealed(lying)));
        byte[] honest = encoded(5000);
        assertArrayEquals(honest, sealed(honest.clone()));
    }
}
