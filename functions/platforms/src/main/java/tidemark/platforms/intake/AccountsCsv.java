package tidemark.platforms.intake;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.CsvText.Piece;

/**
 * Reads account lists: a header {@code platform,handle,organization} in any case and order, further known columns, a URL in place of platform and
 * handle; commas, semicolons or tabs. Every line is a row, repeats a row, or is rejected with a reason. Thread-safe.
 */
public final class AccountsCsv {

    /** The largest file read, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;
    /** The most lines read. */
    public static final int MOST = 250_000;

    private final AddressBook book;

    public AccountsCsv(AddressBook book) {
        this.book = book;
    }

    /**
     * The lines of a list in UTF-8, or with a byte order mark.
     *
     * @throws CsvException if the file as a whole is no account list
     */
    public List<CsvLine> read(byte[] file) throws CsvException {
        return read(file, null).lines();
    }

    /**
     * The list that a file holds.
     *
     * @param encoding the name of the declared encoding, absent if none is declared; a byte order mark overrides it
     * @throws CsvException if the file as a whole is no account list
     */
    public CsvList read(byte[] file, @Nullable String encoding) throws CsvException {
        if (file.length > LARGEST) {
            throw new CsvException("The file is larger than " + LARGEST / (1024 * 1024) + " MB; split it.");
        }
        if (feeds(file) > MOST) {
            throw tooMany();
        }
        List<String> lines = CsvText.lines(CsvBytes.text(file, encoding));
        CsvHeader header = CsvHeader.of(lines, book);
        List<Piece> pieces = header.text().pieces(lines, header.next(),
                CsvRow.rows(header.columns(), book));
        if (pieces.size() > MOST) {
            throw tooMany();
        }
        List<CsvLine> read = new ArrayList<>(pieces.size());
        List<Piece> reported = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            CsvLine line = line(piece, header);
            if (line != null) {
                read.add(line);
                reported.add(piece);
            }
        }
        List<CsvLine> settled = CsvRepeats.settled(read);
        LineAccounting.check(lines, header.next(), pieces, reported, settled);
        return new CsvList(settled, header.columns().notes());
    }

    private static CsvException tooMany() {
        return new CsvException("The file has more than " + MOST + " lines; split it.");
    }

    /** How many lines a file has at most, before any is held as a text; a line may end with either sign. */
    private static long feeds(byte[] file) {
        long feeds = 0;
        long returns = 0;
        for (byte sign : file) {
            feeds += sign == '\n' ? 1 : 0;
            returns += sign == '\r' ? 1 : 0;
        }
        return Math.max(feeds, returns);
    }

    /** Absent if all fields of the line are empty. */
    private @Nullable CsvLine line(Piece piece, CsvHeader header) {
        List<String> fields = header.text().fields(piece.text()).orElse(null);
        if (fields == null) {
            return CsvRow.rejected(piece.line(), piece.text(), "a quote is opened and not closed");
        }
        CsvRow row = new CsvRow(piece.line(), fields, header.columns(), book);
        return row.blank() ? null : row.understood();
    }
}
