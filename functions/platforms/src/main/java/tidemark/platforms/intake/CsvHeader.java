package tidemark.platforms.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.CsvText.Piece;

/**
 * The beginning of a list: an optional line {@code sep=;}, as Excel writes and reads it, then the header.
 *
 * @param next the index of the line after the header
 */
record CsvHeader(CsvText text, CsvColumns columns, int next) {

    private static final Pattern SEPARATOR = Pattern.compile("(?i)\\s*\"?sep=([^\\p{Alnum}\"\\s]|\t)\"?[,;\t ]*");

    private static final CsvText.Rows NO_ROWS = new CsvText.Rows() {
        @Override
        public boolean own(List<String> fields) {
            return false;
        }

        @Override
        public boolean named(List<String> fields) {
            return false;
        }
    };

    /** @throws CsvException if there is no header, or it does not say where accounts are */
    static CsvHeader of(List<String> lines, AddressBook book) throws CsvException {
        int first = shown(lines, 0);
        Optional<Character> said = said(lines.get(first));
        int header = said.isPresent() ? shown(lines, first + 1) : first;
        CsvText text = new CsvText(said.orElseGet(() -> separator(lines.get(header))));
        Piece piece = text.piece(lines, header, NO_ROWS);
        CsvColumns columns = CsvColumns.of(text.fields(piece.text()).orElseThrow(CsvHeader::open));
        if (!text.piece(lines, header, CsvRow.rows(columns, book)).equals(piece)) {
            throw open();
        }
        return new CsvHeader(text, columns, piece.last());
    }

    /** The separator that a line {@code sep=;} names. */
    static Optional<Character> said(String line) {
        Matcher sign = SEPARATOR.matcher(line);
        return sign.matches() ? Optional.of(sign.group(1).charAt(0)) : Optional.empty();
    }

    static CsvException open() {
        return new CsvException("The header opens a quote and does not close it.");
    }

    private static int shown(List<String> lines, int from) throws CsvException {
        return IntStream.range(from, lines.size()).filter(i -> !CsvText.blank(lines.get(i))).findFirst()
                .orElseThrow(() -> new CsvException(from == 0 ? "The file is empty." : "The file has no header."));
    }

    /** The separator that splits the header into the most known column names. */
    private static char separator(String header) {
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(sign -> new CsvText(sign).fields(header)
                .map(CsvColumns::known).orElse(0L))).orElse(',');
    }
}
