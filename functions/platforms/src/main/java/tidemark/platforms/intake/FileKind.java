package tidemark.platforms.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Recognises files that are not text by their first bytes, and names their kind for users. */
final class FileKind {

    static final String ADVICE = "Open it, save the sheet with the accounts as CSV UTF-8, and import that.";

    private static final int LOOKED = 4_096;

    private FileKind() {}

    /** The kind of a file that is not text. */
    static Optional<String> of(byte[] file) {
        if (CsvBytes.starts(file, 'P', 'K', 3, 4) || CsvBytes.starts(file, 'P', 'K', 5, 6)) {
            return Optional.of(archive(new String(file, 0, Math.min(file.length, LOOKED),
                    StandardCharsets.ISO_8859_1)));
        }
        if (CsvBytes.starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("an Excel workbook of the old kind (.xls)");
        }
        if (CsvBytes.starts(file, '%', 'P', 'D', 'F')) {
            return Optional.of("a PDF document");
        }
        if (CsvBytes.starts(file, 0x1F, 0x8B)) {
            return Optional.of("a compressed file (gzip)");
        }
        String start = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1).strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html")
                ? Optional.of("a web page")
                : Optional.empty();
    }

    private static String archive(String start) {
        if (start.contains("opendocument.spreadsheet")) {
            return "an OpenDocument spreadsheet (.ods)";
        }
        if (start.contains("Index/Document.iwa") || start.contains("Index.zip")) {
            return "a Numbers spreadsheet";
        }
        return start.contains("[Content_Types].xml") || start.contains("xl/")
                ? "an Excel workbook (.xlsx)"
                : "a zip archive";
    }
}
