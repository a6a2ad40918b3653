package tidemark.local.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

import tidemark.local.StartFailure;
import tidemark.local.Terminal;

/** Copies the file that a link leads to. The link alone admits its reader: no token is sent. */
final class Download {

    private static final int OK = 200;
    private static final int STEP = 64 * 1024;
    private static final int MEGABYTE = 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** How long the other side may be silent. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Terminal terminal;

    Download(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Copies it whole; {@link StartFailure} says what prevents that. */
    void copy(URI link, OutputStream output, String place) {
        try {
            HttpURLConnection connection = (HttpURLConnection) link.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) SILENCE.toMillis());
            connection.setInstanceFollowRedirects(false);
            try {
                if (connection.getResponseCode() != OK) {
                    throw new StartFailure("The file of the export at " + link.getHost() + " is refused with "
                            + connection.getResponseCode());
                }
                copy(connection, output, place);
            } finally {
                connection.disconnect();
            }
        } catch (IOException broken) {
            throw new StartFailure("The file of the export at " + link.getHost() + " broke off: "
                    + broken.getMessage(), broken);
        }
    }

    private void copy(HttpURLConnection connection, OutputStream output, String place) throws IOException {
        long told = connection.getContentLengthLong();
        long copied = 0;
        byte[] part = new byte[STEP];
        try (InputStream content = connection.getInputStream()) {
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                try {
                    output.write(part, 0, read);
                } catch (IOException unwritable) {
                    throw unwritable(place, unwritable);
                }
                copied += read;
                if (told > STEP) {
                    terminal.aside("Copied %,d of %,d MB".formatted(copied >> MEGABYTE, told >> MEGABYTE));
                }
            }
        }
        if (told >= 0 && copied != told) {
            throw new IOException("%d of %d bytes came".formatted(copied, told));
        }
    }

    /** What to throw where the output takes no more. */
    static StartFailure unwritable(String place, IOException reason) {
        return new StartFailure("The export cannot be written to " + place + ": " + reason.getMessage(), reason);
    }
}
