package tidemark.platforms.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The records of a text, each read for itself so that a broken one can not swallow those after it. */
final class CsvText {

    /** How many lines a quoted field may run over. */
    private static final int LONGEST = 10;

    private final char separator;

    CsvText(char separator) {
        this.separator = separator;
    }

    /** Some lines of the text that belong together, the first with its number from 1. */
    record Piece(int line, String text) {}

    /** @throws CsvException if the bytes are no UTF-8 */
    static String decoded(byte[] bytes) throws CsvException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CsvException("The file is not in UTF-8; save it as CSV UTF-8.");
        }
    }

    /** The lines of a text, by any kind of line break. */
    static List<String> lines(String text) {
        return List.of(text.split("\r\n|\n|\r", -1));
    }

    /** Pieces of these lines: a line, or more where a quote is open at its end and properly closed soon after. Blank lines are left out. */
    List<Piece> pieces(List<String> lines) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int last = closing(lines, i);
            String piece = String.join("\n", lines.subList(i, last + 1));
            if (!piece.isBlank()) {
                pieces.add(new Piece(i + 1, piece));
            }
            i = last;
        }
        return pieces;
    }

    /** The line in which a quote that a line leaves open is closed; the line itself if it leaves none open or nobody properly closes it. */
    private int closing(List<String> lines, int first) {
        boolean open = false;
        for (int i = first; i < Math.min(lines.size(), first + LONGEST); i++) {
            open ^= lines.get(i).chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                return i == first || fields(String.join("\n", lines.subList(first, i + 1))).isPresent() ? i : first;
            }
        }
        return first;
    }

    /** The fields of a piece; empty if its quotes are broken. */
    Optional<List<String>> fields(String piece) {
        if (piece.indexOf('"') < 0) {
            return Optional.of(List.of(piece.split(Pattern.quote(String.valueOf(separator)), -1)));
        }
        if (piece.chars().filter(c -> c == '"').count() % 2 == 1) {
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(piece)) {
            return reader.stream().findFirst().map(CsvRecord::getFields);
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a text can be read", e);
        }
    }
}
