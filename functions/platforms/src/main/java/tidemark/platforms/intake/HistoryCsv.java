package tidemark.platforms.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.platforms.AddressBook;
import tidemark.platforms.intake.CsvLines.TextLine;

/**
 * A file of histories: a header {@code platform,handle,date,followers[,following,posts,likes,views]} in any case and order, a URL in place of
 * platform and handle; commas, semicolons or tabs; one line a row. The file is read twice, line by line, so that memory does not grow with it.
 */
public final class HistoryCsv {

    private static final int BEGINNING = 64 * 1024;

    private final Source source;
    private final Charset charset;
    private final AddressBook book;
    private final byte[] beginning;
    private List<String> notes = List.of();
    private int lines;

    private HistoryCsv(Source source, Charset charset, AddressBook book, byte[] beginning) {
        this.source = source;
        this.charset = charset;
        this.book = book;
        this.beginning = beginning;
    }

    /** A file that can be read more than once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Takes lines of a file. */
    @FunctionalInterface
    public interface Part {
        void take(List<HistoryLine> lines) throws InterruptedException;
    }

    /**
     * Reads a file once to learn what its dates mean.
     *
     * @param encoding the name of the declared encoding, absent if none is declared; a byte order mark overrides it
     * @throws CsvException if the file as a whole is no history
     */
    public static HistoryCsv open(Source source, @Nullable String encoding, AddressBook book)
            throws CsvException, IOException {
        byte[] beginning;
        try (InputStream start = source.open()) {
            beginning = start.readNBytes(BEGINNING);
        }
        HistoryCsv csv = new HistoryCsv(source, CsvBytes.charset(beginning, encoding), book, beginning);
        HistoryDates dates = new HistoryDates();
        csv.read((reader, line) -> {
            csv.lines++;
            reader.date(line).ifPresent(date -> dates.see(line.number(), date));
        });
        dates.check();
        return csv;
    }

    /** How many lines follow the header, blank ones too. */
    public int lines() {
        return lines;
    }

    /** Remarks about the file as a whole, one sentence each. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Reads the lines in the order of the file, without blank ones.
     *
     * @param most how many lines a part has at most; no more are held at once
     */
    public void read(int most, Part part) throws CsvException, IOException, InterruptedException {
        List<HistoryLine> held = new ArrayList<>(most);
        read((reader, line) -> {
            reader.read(line).ifPresent(held::add);
            if (held.size() == most) {
                part.take(List.copyOf(held));
                held.clear();
            }
        });
        if (!held.isEmpty()) {
            part.take(List.copyOf(held));
        }
    }

    /** Takes a line of the file with the reader that its header gives. */
    private interface Each<E extends Exception> {
        void take(HistoryReader reader, TextLine line) throws E;
    }

    private <E extends Exception> void read(Each<E> each) throws E, CsvException, IOException {
        try (InputStream bytes = source.open();
                BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()))) {
            CsvLines rest = new CsvLines(text);
            HistoryReader reader = reader(rest);
            for (Optional<TextLine> line = rest.next(); line.isPresent(); line = rest.next()) {
                each.take(reader, line.get());
            }
        } catch (CharacterCodingException wrong) {
            CsvException told = CsvBytes.undecodable(charset, beginning);
            told.initCause(wrong);
            throw told;
        }
    }

    private HistoryReader reader(CsvLines lines) throws CsvException, IOException {
        String header = shown(lines, "The file is empty.");
        Optional<Character> said = CsvHeader.said(header);
        if (said.isPresent()) {
            header = shown(lines, "The file has no header.");
        }
        CsvText text = new CsvText(said.isPresent() ? said.get() : HistoryReader.separator(header));
        HistoryColumns columns = HistoryColumns.of(text.fields(header).orElseThrow(CsvHeader::open));
        notes = columns.notes();
        return new HistoryReader(text, columns, book);
    }

    private static String shown(CsvLines lines, String missing) throws CsvException, IOException {
        Optional<TextLine> line = lines.next();
        while (line.isPresent() && CsvText.blank(line.get().text())) {
            line = lines.next();
        }
        return line.orElseThrow(() -> new CsvException(missing)).text();
    }
}
