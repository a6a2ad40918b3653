package tidemark.platforms.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The structure of a compressed body never affects the recursion depth of decompression. */
class GzipTest {

    private static final int LIMIT = 1_000_000;
    private static final byte[] NAMED = {0x1F, (byte) 0x8B, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0,
            'c', 0, 1, 2};

    @Test
    void refusesAThousandAndOneEmptyMembers() throws IOException {
        assertArrayEquals(new byte[0], Gzip.unpacked(repeated(zipped(""), Gzip.MEMBERS), LIMIT));
        IOException refused = assertThrows(IOException.class,
                () -> Gzip.unpacked(repeated(zipped(""), 300_000), LIMIT));
        assertTrue(String.valueOf(refused.getMessage()).contains("parts"));
    }

    @Test
    void putsMembersTogether() throws IOException {
        assertEquals("onetwo", text(joined(zipped("one"), zipped(""), zipped("two"))));
    }

    @Test
    void leavesOutWhatFollowsTheLastMember() throws IOException {
        assertEquals("one", text(joined(zipped("one"), new byte[20])));
        assertEquals("one", text(joined(zipped("one"), "and so on and on".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void readsPastEveryPartOfAHead() throws IOException {
        byte[] plain = zipped("one");
        assertEquals("one", text(joined(NAMED, Arrays.copyOfRange(plain, 10, plain.length))));
    }

    @Test
    void boundsWhatAllMembersHoldTogether() throws IOException {
        byte[] half = zipped("x".repeat(LIMIT / 2 + 1));
        assertThrows(BoundedBody.TooLargeException.class, () -> Gzip.unpacked(joined(half, half), LIMIT));
    }

    @Test
    void refusesWhatIsCutOffOrDamagedAnywhere() throws IOException {
        byte[] whole = joined(NAMED, Arrays.copyOfRange(zipped("one two three"), 10, zipped("one two three").length));
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> Gzip.unpacked(part, LIMIT), () -> part.length + " bytes");
        }
        for (int at = whole.length - 8; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            assertThrows(IOException.class, () -> Gzip.unpacked(damaged, LIMIT), "byte " + at);
        }
        assertThrows(IOException.class, () -> Gzip.unpacked("plain words".getBytes(StandardCharsets.UTF_8), LIMIT));
    }

    private static String text(byte[] body) throws IOException {
        return new String(Gzip.unpacked(body, LIMIT), StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
