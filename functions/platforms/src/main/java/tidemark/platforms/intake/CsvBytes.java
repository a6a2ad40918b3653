package tidemark.platforms.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Decodes a file: by its byte order mark, else by the declared encoding, else as UTF-8. No character is ever replaced: a file that does not fit the
 * encoding is refused with a message that names it.
 */
final class CsvBytes {

    private CsvBytes() {}

    /**
     * @param encoding the encoding that the sender declares, absent if none
     * @throws CsvException if the bytes are no text, or not in that encoding
     */
    static String text(byte[] file, @Nullable String encoding) throws CsvException {
        Optional<String> other = FileKind.of(file);
        if (other.isPresent()) {
            throw new CsvException("This is " + other.get() + ", not a CSV file. " + FileKind.ADVICE);
        }
        Optional<String> marked = mark(file);
        String text = marked.isPresent() ? decoded(file, marked.get()) : unmarked(file, encoding);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String unmarked(byte[] file, @Nullable String encoding) throws CsvException {
        Charset charset = unmarkedCharset(file, encoding);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return decoded(file, charset.name());
        }
        Optional<String> text = read(file, charset);
        if (text.isEmpty()) {
            throw undecodable(charset, file);
        }
        return text.get();
    }

    /**
     * The charset of a file by its beginning, as {@link #text} reads it.
     *
     * @throws CsvException if the bytes are no text, or the declared encoding is not known
     */
    static Charset charset(byte[] beginning, @Nullable String encoding) throws CsvException {
        Optional<String> other = FileKind.of(beginning);
        if (other.isPresent()) {
            throw new CsvException("This is " + other.get() + ", not a CSV file. " + FileKind.ADVICE);
        }
        Optional<String> marked = mark(beginning);
        return marked.isPresent() ? Charset.forName(marked.get()) : unmarkedCharset(beginning, encoding);
    }

    /** What to say of a file that does not fit its charset. */
    static CsvException undecodable(Charset charset, byte[] file) {
        return new CsvException(charset.equals(StandardCharsets.UTF_8)
                ? advice(EncodingGuess.of(file))
                : "The file is not in " + charset.name()
                        + ", or is damaged: some of its bytes stand for no letter there.");
    }

    private static Charset unmarkedCharset(byte[] file, @Nullable String encoding) throws CsvException {
        Charset said = encoding == null ? StandardCharsets.UTF_8 : charset(encoding);
        boolean wide = said.name().startsWith("UTF-16") || said.name().startsWith("UTF-32");
        if (!wide && contains(file, (byte) 0)) {
            throw file.length > 1 && evenlyZero(file)
                    ? new CsvException(advice(file[0] == 0 ? "UTF-16BE" : "UTF-16LE"))
                    : new CsvException("This is no text: it holds bytes that are zero.");
        }
        return said.equals(StandardCharsets.UTF_16) && file.length > 1 && file[1] == 0
                ? StandardCharsets.UTF_16LE
                : said;
    }

    private static String advice(String encoding) {
        return "The file is not in UTF-8; it seems to be in " + encoding
                + ". Save it as CSV UTF-8, or say which encoding it is in: bin/tidemark import --encoding NAME, or"
                + " Content-Type: application/octet-stream; charset=NAME.";
    }

    /** Browsers and spreadsheets mean windows-1252 when they declare ISO-8859-1 or ASCII. */
    private static Charset charset(String name) throws CsvException {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (plain) {
                case "utf-8", "utf8" -> StandardCharsets.UTF_8;
                case "iso-8859-1", "latin1", "us-ascii", "ascii", "ansi" -> Charset.forName("windows-1252");
                default -> Charset.forName(plain);
            };
        } catch (IllegalArgumentException unknown) {
            throw new CsvException("The encoding \"" + CsvRow.shown(name)
                    + "\" is not known here; known are UTF-8, UTF-16, windows-1252 and others by their registered names.");
        }
    }

    private static Optional<String> mark(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("UTF-8");
        }
        if (starts(file, 0xFF, 0xFE, 0, 0)) {
            return Optional.of("UTF-32LE");
        }
        if (starts(file, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32BE");
        }
        return starts(file, 0xFF, 0xFE)
                ? Optional.of("UTF-16LE")
                : starts(file, 0xFE, 0xFF) ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static String decoded(byte[] file, String charset) throws CsvException {
        Optional<String> text = read(file, Charset.forName(charset));
        if (text.isEmpty()) {
            throw undecodable(Charset.forName(charset), file);
        }
        if (text.get().indexOf('\0') >= 0) {
            throw new CsvException("The file is not in " + charset + ": read so, it holds no text.");
        }
        return text.get();
    }

    /** Empty if some bytes encode no character. */
    static Optional<String> read(byte[] file, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(file));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notThat) {
            return Optional.empty();
        }
    }

    static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] file, byte wanted) {
        for (byte one : file) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether about every second byte at the beginning is zero, as in encodings where an ASCII letter takes two bytes. */
    private static boolean evenlyZero(byte[] file) {
        int looked = Math.min(file.length, 64);
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros * 3 >= looked;
    }
}
