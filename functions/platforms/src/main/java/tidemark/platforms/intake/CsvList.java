package tidemark.platforms.intake;

import java.util.List;

/**
 * The result of reading an account list.
 *
 * @param lines in the order of the file, without its header and blank ones
 * @param notes remarks about the list as a whole, one sentence each
 */
public record CsvList(List<CsvLine> lines, List<String> notes) {

    public CsvList {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
