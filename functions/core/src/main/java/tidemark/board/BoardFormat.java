package tidemark.board;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A board as bytes: {@code TMBD}, the format's version, the checksum (CRC-32C) and length of what follows, and the deflated columns. A reader
 * that meets another version than its own keeps the board it has.
 */
public final class BoardFormat {

    /** The version this reader and writer speak. */
    public static final int VERSION = 3;

    private static final int MAGIC = 0x544D4244;
    private static final int HEADER = 16;

    private BoardFormat() {}

    /** What bytes turned out to be. */
    public sealed interface Decoded {

        record Whole(Board board) implements Decoded {}

        /** A board of another format's version. */
        record Foreign(int format) implements Decoded {}

        /** No board, or a damaged one. */
        record Broken(String why) implements Decoded {}
    }

    public static byte[] encode(Board board) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(body, deflater, 1 << 16))) {
            out.writeUTF(board.version());
            out.writeLong(board.asOf().toEpochMilli());
            out.writeBoolean(board.simulated());
            board.columns().write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        byte[] bytes = body.toByteArray();
        return ByteBuffer.allocate(HEADER + bytes.length).putInt(MAGIC).putInt(VERSION).putInt(checksum(bytes, 0))
                .putInt(bytes.length).put(bytes).array();
    }

    public static Decoded decode(byte[] bytes) {
        if (bytes.length < HEADER) {
            return new Decoded.Broken("the board is cut short");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (header.getInt() != MAGIC) {
            return new Decoded.Broken("not a board");
        }
        int format = header.getInt();
        if (format != VERSION) {
            return new Decoded.Foreign(format);
        }
        int checksum = header.getInt();
        if (header.getInt() != bytes.length - HEADER || checksum != checksum(bytes, HEADER)) {
            return new Decoded.Broken("the board is damaged: its checksum does not match");
        }
        return columns(bytes);
    }

    private static Decoded columns(byte[] bytes) {
        ByteArrayInputStream body = new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER);
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(body), 1 << 16))) {
            String version = in.readUTF();
            Instant asOf = Instant.ofEpochMilli(in.readLong());
            boolean simulated = in.readBoolean();
            return new Decoded.Whole(new Board(version, asOf, simulated, Columns.read(in)));
        } catch (IOException | RuntimeException broken) {
            return new Decoded.Broken("the board is damaged: " + broken.getMessage());
        }
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }
}
