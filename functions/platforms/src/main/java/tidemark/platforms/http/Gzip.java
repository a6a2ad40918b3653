package tidemark.platforms.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses a gzip body member by member, in a loop: the JDK's stream recurses once for each member, and a body can hold hundreds of thousands of
 * empty members. RFC 1952, 1996-05. Used by one body.
 */
final class Gzip {

    /** The most members one body may have; servers send one, or one for each 64 kB. */
    static final int MEMBERS = 1_000;

    private static final int HEAD = 10;
    private static final int TRAILER = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final byte[] body;
    private final int limit;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int at;

    private Gzip(byte[] body, int limit) {
        this.body = body;
        this.limit = limit;
    }

    /**
     * The decompressed body; bytes after the last member that form no member are ignored.
     *
     * @throws IOException if it is cut off, damaged, larger than the limit, or has too many members
     */
    static byte[] unpacked(byte[] body, int limit) throws IOException {
        Gzip gzip = new Gzip(body, limit);
        Inflater inflater = new Inflater(true);
        try {
            int members = 0;
            do {
                if (++members > MEMBERS) {
                    throw new IOException("the compressed answer has more than " + MEMBERS + " parts");
                }
                inflater.reset();
                gzip.member(inflater);
            } while (gzip.another());
        } catch (DataFormatException e) {
            throw new IOException("the compressed answer is damaged", e);
        } finally {
            inflater.end();
        }
        return gzip.plain.toByteArray();
    }

    private boolean another() {
        return body.length - at >= HEAD && marked();
    }

    private boolean marked() {
        return (body[at] & 0xFF) == 0x1F && (body[at + 1] & 0xFF) == 0x8B && body[at + 2] == 8;
    }

    private void member(Inflater inflater) throws IOException, DataFormatException {
        head();
        CRC32 sum = new CRC32();
        byte[] part = new byte[16_384];
        inflater.setInput(body, at, body.length - at);
        while (!inflater.finished()) {
            int read = inflater.inflate(part);
            if (read == 0 && !inflater.finished()) {
                throw cutOff();
            }
            if (plain.size() + read > limit) {
                throw new BoundedBody.TooLargeException(limit);
            }
            sum.update(part, 0, read);
            plain.write(part, 0, read);
        }
        at = body.length - inflater.getRemaining();
        need(TRAILER);
        if (number(at) != (int) sum.getValue() || number(at + 4) != (int) inflater.getBytesWritten()) {
            throw new IOException("the compressed answer is damaged");
        }
        at += TRAILER;
    }

    private void head() throws IOException {
        need(HEAD);
        if (!marked()) {
            throw new IOException("the answer is not compressed as it says");
        }
        int flags = body[at + 3];
        at += HEAD;
        if ((flags & EXTRA) != 0) {
            need(2);
            int length = (body[at] & 0xFF) | ((body[at + 1] & 0xFF) << 8);
            at += 2;
            need(length);
            at += length;
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            need(2);
            at += 2;
        }
    }

    private void skipText() throws IOException {
        do {
            need(1);
        } while (body[at++] != 0);
    }

    private void need(int bytes) throws IOException {
        if (body.length - at < bytes) {
            throw cutOff();
        }
    }

    private static IOException cutOff() {
        return new IOException("the compressed answer is cut off");
    }

    private int number(int from) {
        return (body[from] & 0xFF) | ((body[from + 1] & 0xFF) << 8) | ((body[from + 2] & 0xFF) << 16)
                | ((body[from + 3] & 0xFF) << 24);
    }
}
