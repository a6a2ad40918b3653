package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import tidemark.account.NormalizedNames;

/** Splits a text into records, each parsed separately so that a malformed one can not swallow those after it. */
final class CsvText {

    /** The most lines that a quoted field may span. */
    private static final int LONGEST = 100;

    private final char separator;

    CsvText(char separator) {
        this.separator = separator;
    }

    /** Distinguishes rows from other text. */
    interface Rows {

        /** Whether fields seem to be a row of their own, valid or not. */
        boolean own(List<String> fields);

        /** Whether they name an account. */
        boolean named(List<String> fields);
    }

    /** Consecutive lines of the text that form one record, with the numbers of the first and the last line from 1. */
    record Piece(int line, int last, String text) {}

    /** The lines of a text, split at any kind of line break. */
    static List<String> lines(String text) {
        return List.of(text.split("\r\n|\n|\r", -1));
    }

    /** Whether a line has no visible character. */
    static boolean blank(String line) {
        return line.isBlank() || NormalizedNames.of(line).isEmpty();
    }

    /**
     * The pieces of these lines from an index on: one line, or more where a field opens a quote that a later line closes properly. Lines that are
     * rows of their own are never joined to an earlier line. Blank lines are left out.
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

    /** The piece that begins at a line. */
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

    /** Whether a line seems to be a row, with its quotes taken as quotes or as ordinary characters. */
    private boolean own(String line, Rows rows) {
        return fields(line).filter(rows::own).isPresent() || rows.own(split(line));
    }

    private List<String> split(String line) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    private enum Quote {
        OPEN, CLOSED, BROKEN
    }

    /**
     * The quote state after a text. A quote opens at the beginning of a field and closes at the end of one; any other quote inside an open one makes
     * the text broken.
     */
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

    /** Whether a field ends at an index, blanks aside. */
    private boolean ends(String text, int place) {
        int next = place;
        while (next < text.length() && blank(text.charAt(next))) {
            next++;
        }
        return next == text.length() || text.charAt(next) == separator;
    }

    /** Whether a character may surround the quotes of a field: RFC 4180 allows none, but people write blanks there. */
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
