package tidemark.local.view;

import java.io.InputStream;

/** What the API gives where a file is asked for. */
sealed interface ExportReply {

    /** The whole file. */
    record Whole(InputStream content) implements ExportReply {}

    /** A job writes it, and can be followed there. */
    record Started(ApiPath job) implements ExportReply {}
}
