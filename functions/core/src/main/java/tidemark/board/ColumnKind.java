package tidemark.board;

import java.io.DataInputStream;
import java.io.IOException;

/** How the values of a column are kept, in memory and in the board file. */
enum ColumnKind {
    /** Numbers, each in as few bytes as the column needs. */
    NUMBERS('n') {
        @Override
        Column read(DataInputStream in, int size) throws IOException {
            return LongColumn.read(in, size);
        }

        @Override
        Column none(int size) {
            return LongColumn.none(size);
        }
    },
    /** Texts of which many are the same, with a dictionary. */
    WORDS('w') {
        @Override
        Column read(DataInputStream in, int size) throws IOException {
            return DictionaryColumn.read(in, size);
        }

        @Override
        Column none(int size) {
            return DictionaryColumn.none(size);
        }
    },
    /** Texts of which few are the same. */
    TEXTS('t') {
        @Override
        Column read(DataInputStream in, int size) throws IOException {
            return TextColumn.read(in);
        }

        @Override
        Column none(int size) {
            return TextColumn.NONE;
        }
    };

    private final char code;

    ColumnKind(char code) {
        this.code = code;
    }

    /** The letter in the board file; letters never change meaning. */
    char code() {
        return code;
    }

    /** @throws IOException if no kind has that letter */
    static ColumnKind of(char code) throws IOException {
        for (ColumnKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IOException("a column is of the unknown kind " + (int) code);
    }

    abstract Column read(DataInputStream in, int size) throws IOException;

    /** A column in which every row is absent. */
    abstract Column none(int size);
}
