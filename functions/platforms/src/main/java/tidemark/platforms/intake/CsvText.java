package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import tidemark.account.NormalizedNames;

/** The records of a text, each read for itself so that a broken one can not swallow those after it. */
final class CsvText {

    /** How many lines a quoted field may run over. */
    private static final int LONGEST = 100;

    private final char separator;

    CsvText(char separator) {
        this.separator = separator;
    }

    /** Tells rows from other text. */
    interface Rows {

        /** Whether fields seem to be a row of their own, right or wrong. */
        boolean own(List<String> fields);

        /** Whether they name an account. */
        boolean named(List<String> fields);
    }

    /** Some lines of the text that belong together, the first and the last with their numbers from 1. */
    record Piece(int line, int last, String text) {}

    /** The lines of a text, by any kind of line break. */
    static List<String> lines(String text) {
        return List.of(text.split("\r\n|\n|\r", -1));
    }

    /** Whether nothing of a line shows. */
    static boolean blank(String line) {
        return line.isBlank() || NormalizedNames.of(line).isEmpty();
    }

    /**
     * Pieces of these lines from a place on: a line, or more where a field opens a quote in it that a later line closes as it should be. Lines
     * that are rows of their own are never joined to one before. Blank lines are left out.
     */
    List<Piece> pieces(List<String> lines, int from, Rows rows) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (!blank(lines.get(i))) {
                Piece piece = piece(lines, i, rows);
                pieces.add(piece);
                i = piece.last() - 1;
            }
        }
        return pieces;
    }

    /** The piece that begins with a line. */
    Piece piece(List<String> lines, int first, Rows rows) {
        Quote quote = after(lines.get(first), false);
        boolean own = quote == Quote.OPEN && own(lines.get(first), rows);
        for (int i = first + 1; quote == Quote.OPEN && i < Math.min(lines.size(), first + LONGEST); i++) {
            quote = after(lines.get(i), true);
            boolean also = own(lines.get(i), rows);
            if (quote == Quote.CLOSED) {
                String joined = String.join("\n", lines.subList(first, i + 1));
                return fields(joined).filter(record -> !also || (!own && rows.named(record))).isPresent()
                        ? new Piece(first + 1, i + 1, joined)
                        : new Piece(first + 1, first + 1, lines.get(first));
            }
            quote = also ? Quote.BROKEN : quote;
        }
        return new Piece(first + 1, first + 1, lines.get(first));
    }

    /** Whether a line seems to be a row, with its quotes as they are or as mere letters. */
    private boolean own(String line, Rows rows) {
        return fields(line).filter(rows::own).isPresent() || rows.own(split(line));
    }

    private List<String> split(String line) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    private enum Quote {
        OPEN, CLOSED, BROKEN
    }

    /** What is of the quotes after a text. A quote opens where a field begins, and closes where one ends; any other within an open one is broken. */
    private Quote after(String text, boolean open) {
        boolean begin = true;
        boolean in = open;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (in && c == '"') {
                boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (!twice && !ends(text, i + 1)) {
                    return Quote.BROKEN;
                }
                in = twice;
                i += twice ? 1 : 0;
            } else if (!in) {
                in = begin && c == '"';
            }
            begin = !in && (c == separator || (begin && blank(c)));
        }
        return in ? Quote.OPEN : Quote.CLOSED;
    }

    /** Whether a field ends at a place, but for blanks. */
    private boolean ends(String text, int place) {
        int next = place;
        while (next < text.length() && blank(text.charAt(next))) {
            next++;
        }
        return next == text.length() || text.charAt(next) == separator;
    }

    /** Whether a sign may stand around the quotes of a field, where RFC 4180 has nothing and people have blanks. */
    private boolean blank(char c) {
        return c != separator && (c == ' ' || c == '\t');
    }

    /** The fields of a piece; empty if its quotes are broken, or if it is more than one record. */
    Optional<List<String>> fields(String piece) {
        if (piece.indexOf('"') < 0) {
            return Optional.of(split(piece));
        }
        if (after(piece, false) != Quote.CLOSED) {
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(false).trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(piece)) {
            List<CsvRecord> records = reader.stream().limit(2).toList();
            return records.size() == 1 ? Optional.of(records.getFirst().getFields()) : Optional.empty();
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a text can be read", e);
        }
    }
}
