package tidemark.local.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import tidemark.local.probe.Probe.Saved;
import tidemark.local.probe.Probe.UsageException;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.LenientUrl;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.SafeHttp;

/** An answer from a file, with the size limit of platforms' answers. */
final class SavedAnswer {

    private SavedAnswer() {}

    /**
     * The answer, its body cut off one byte beyond the limit.
     *
     * @throws UsageException if status, URL or file are not usable
     */
    static PlatformResponse read(Saved saved, Instant now) {
        if (saved.status() < 100 || saved.status() > 999) {
            throw new UsageException("A status is a number from 100 to 999.");
        }
        try {
            URI url = saved.url() == null ? null : LenientUrl.of(saved.url());
            return new PlatformResponse(saved.status(), Headers.of(saved.headers()), url, body(saved.file()), now);
        } catch (IllegalArgumentException e) {
            throw new UsageException(saved.url() + " is no URL.");
        } catch (IOException e) {
            throw new UsageException(saved.file() + " can not be read.");
        }
    }

    static boolean tooLarge(PlatformResponse answer) {
        return answer.body().length > SafeHttp.LARGEST;
    }

    private static byte[] body(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(SafeHttp.LARGEST + 1);
        }
    }
}
