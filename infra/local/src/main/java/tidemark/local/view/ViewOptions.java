package tidemark.local.view;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of a command that shows an answer of the API: which server, and in which form. */
final class ViewOptions extends ServerOptions {

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Shape shape;

    /** In which form the answer is shown, if not as a table. */
    private static final class Shape {

        @Option(names = "--json", description = "Print the API's answer as it is.")
        private boolean json;

        @Option(names = "--csv", description = "Print CSV with every column.")
        private boolean csv;

        @Option(names = "--wide", description = "Show every column in full, however wide the terminal is.")
        private boolean wide;
    }

    /** The form that the options ask for. */
    Form form() {
        return shape == null
                ? Form.TABLE
                : shape.json ? Form.JSON : shape.csv ? Form.CSV : shape.wide ? Form.WIDE : Form.TABLE;
    }
}
