package tidemark.board;

/** A column as an order of its rows: which have a value, and which of two values is less. */
interface SortableColumn {

    boolean has(int row);

    int compare(int a, int b);

    /** Compares the value of a row with one that {@link #value} wrote. Any text is comparable. */
    int compare(int row, String value);

    /** The value of a row, to be compared with later, on another board too. */
    String value(int row);

    /** A number that is less where the value of a row is less, or equal; 0 or more and below two to the power of {@link #keyBits}. */
    long key(int row);

    int keyBits();

    /** Whether values are equal where their keys are. */
    boolean keyIsAll();

    static SortableColumn of(LongColumn column) {
        return new SortableColumn() {
            @Override
            public boolean has(int row) {
                return column.has(row);
            }

            @Override
            public int compare(int a, int b) {
                return Long.compare(column.get(a), column.get(b));
            }

            @Override
            public int compare(int row, String value) {
                return Long.compare(column.get(row), Cursor.number(value));
            }

            @Override
            public String value(int row) {
                return Long.toString(column.get(row));
            }

            @Override
            public long key(int row) {
                return column.get(row) - column.base();
            }

            @Override
            public int keyBits() {
                return column.reach();
            }

            @Override
            public boolean keyIsAll() {
                return true;
            }
        };
    }

    static SortableColumn of(DictionaryColumn column) {
        return new SortableColumn() {
            @Override
            public boolean has(int row) {
                return column.code(row) >= 0;
            }

            @Override
            public int compare(int a, int b) {
                return Integer.compare(column.code(a), column.code(b));
            }

            @Override
            public int compare(int row, String value) {
                return DictionaryColumn.ORDER.compare(value(row), value);
            }

            @Override
            public String value(int row) {
                return column.word(column.code(row));
            }

            @Override
            public long key(int row) {
                return column.code(row);
            }

            @Override
            public int keyBits() {
                return Integer.SIZE;
            }

            @Override
            public boolean keyIsAll() {
                return true;
            }
        };
    }

    static SortableColumn of(TextColumn column) {
        return new SortableColumn() {
            @Override
            public boolean has(int row) {
                return column.has(row);
            }

            @Override
            public int compare(int a, int b) {
                return column.compare(a, b);
            }

            @Override
            public int compare(int row, String value) {
                return column.compare(row, TextColumn.key(value));
            }

            @Override
            public String value(int row) {
                return column.get(row);
            }

            @Override
            public long key(int row) {
                return column.prefix(row);
            }

            @Override
            public int keyBits() {
                return TextColumn.PREFIX_BITS;
            }

            @Override
            public boolean keyIsAll() {
                return false;
            }
        };
    }
}
