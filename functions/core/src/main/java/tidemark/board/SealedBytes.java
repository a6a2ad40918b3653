package tidemark.board;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What lies beside a board as bytes: four letters, the format's version, the checksum (CRC-32C) of what follows, and the deflated content.
 *
 * @param letters tell one kind of content from another
 * @param format the version that this reader and writer speak
 */
record SealedBytes(int letters, int format) {

    private static final int HEADER = 12;

    /** Writes content. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads content. */
    interface Reading<T> {
        T of(DataInputStream in) throws IOException;
    }

    byte[] seal(Writing content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(body, deflater, 1 << 16))) {
            content.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        byte[] bytes = body.toByteArray();
        return ByteBuffer.allocate(HEADER + bytes.length).putInt(letters).putInt(format).putInt(checksum(bytes, 0))
                .put(bytes).array();
    }

    /**
     * The content; empty where it has another format's version, as while functions are being replaced.
     *
     * @throws IllegalArgumentException if the bytes are damaged or of another kind
     */
    <T> Optional<T> open(byte[] bytes, Reading<T> reading) {
        if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt() != letters) {
            throw new IllegalArgumentException("not what lies beside a board");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 4, HEADER - 4);
        if (header.getInt() != format) {
            return Optional.empty();
        }
        if (header.getInt() != checksum(bytes, HEADER)) {
            throw new IllegalArgumentException("damaged: the checksum does not match");
        }
        ByteArrayInputStream body = new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER);
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(body), 1 << 16))) {
            return Optional.of(reading.of(in));
        } catch (IOException broken) {
            throw new IllegalArgumentException("damaged: " + broken.getMessage(), broken);
        }
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }
}
