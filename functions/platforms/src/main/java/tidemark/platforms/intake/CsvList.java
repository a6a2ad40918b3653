package tidemark.platforms.intake;

import java.util.List;

/**
 * An account list as it was understood.
 *
 * @param lines in the order of the file, without its header and blank ones
 * @param notes what is worth knowing of the list as a whole, one sentence each
 */
public record CsvList(List<CsvLine> lines, List<String> notes) {

    public CsvList {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
