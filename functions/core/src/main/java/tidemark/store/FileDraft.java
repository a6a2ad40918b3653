package tidemark.store;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written. Closed before it is finished, it leaves nothing. For one thread. */
public abstract class FileDraft extends OutputStream {

    /** Makes the file appear under its key. Nothing is written after it. */
    public abstract void finish() throws IOException;
}
