package tidemark.platforms.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads a text line by line, split at any kind of line break, and never holds more of a line than it gives. */
final class CsvLines {

    /** The most characters of a line that are given. */
    static final int LONGEST = 10_000;

    private final Reader reader;
    private int number;
    private int next;

    /** @param reader buffered */
    CsvLines(Reader reader) throws IOException {
        this.reader = reader;
        this.next = reader.read();
        if (next == '\uFEFF') {
            next = reader.read();
        }
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param cut whether the line is longer than the text
     */
    record TextLine(int number, String text, boolean cut) {}

    /**
     * The next line, empty at the end.
     *
     * @throws CsvException if the text holds a character that is no text
     */
    Optional<TextLine> next() throws IOException, CsvException {
        if (next < 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        for (; next >= 0 && next != '\n' && next != '\r'; next = reader.read()) {
            if (next == 0) {
                throw new CsvException("This is no text: it holds bytes that are zero.");
            }
            cut |= text.length() == LONGEST;
            if (!cut) {
                text.append((char) next);
            }
        }
        int ended = next;
        next = next < 0 ? next : reader.read();
        if (ended == '\r' && next == '\n') {
            next = reader.read();
        }
        number++;
        return Optional.of(new TextLine(number, text.toString(), cut));
    }
}
