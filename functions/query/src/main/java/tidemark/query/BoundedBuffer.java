package tidemark.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory, up to a number of them. For one thread. */
final class BoundedBuffer extends OutputStream {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final int most;

    BoundedBuffer(int most) {
        this.most = most;
    }

    /** More bytes were written than fit. */
    static final class Full extends IOException {
        Full(int most) {
            super("more than " + most + " bytes");
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (held.size() + length > most) {
            throw new Full(most);
        }
        held.write(bytes, from, length);
    }

    byte[] bytes() {
        return held.toByteArray();
    }
}
