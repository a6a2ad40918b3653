package tidemark.local.view;

import java.io.IOException;
import java.io.OutputStream;

import tidemark.local.Terminal;

/** The standard output for a file. Where it is a terminal, UTF-8 text comes without characters that steer it. */
final class TerminalOutput extends OutputStream {

    private static final int BLANK = 0x20;
    private static final int DELETE = 0x7F;
    /** The first byte of the steering characters above ASCII, whose second byte is below {@link #NO_BREAK}. */
    private static final int LEAD = 0xC2;
    private static final int NO_BREAK = 0xA0;
    private static final int QUESTION = 0xBF;

    private final Terminal terminal;
    private int before;

    TerminalOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[]{(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (terminal.interactive()) {
            byte[] shown = new byte[length];
            for (int i = 0; i < length; i++) {
                shown[i] = shown(Byte.toUnsignedInt(bytes[from + i]));
            }
            terminal.write(shown, 0, length);
        } else {
            terminal.write(bytes, from, length);
        }
        if (terminal.broken()) {
            throw new IOException("its reader has left, or its disk is full");
        }
    }

    private byte shown(int next) {
        boolean steers = next == DELETE || (next < BLANK && next != '\n' && next != '\r' && next != '\t');
        boolean steersAbove = before == LEAD && next < NO_BREAK && next > DELETE;
        before = next;
        return (byte) (steers ? '?' : steersAbove ? QUESTION : next);
    }
}
