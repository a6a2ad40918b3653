package tidemark.platforms.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Receives one answer up to a size, which bounds both the bytes sent and the decompressed body. Used by one exchange. */
final class BoundedBody extends AbstractBinResponseConsumer<BoundedBody.Raw> {

    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable HttpResponse head;

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** An answer as received, not decompressed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Raw(int status, List<String> headers, byte[] body) {}

    /** The answer is larger than the limit. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int limit) {
            super("the answer is larger than " + limit / (1024 * 1024) + " MB");
        }
    }

    @Override
    protected void start(HttpResponse response, @Nullable ContentType contentType) {
        head = response;
    }

    @Override
    protected int capacityIncrement() {
        return 64 * 1024;
    }

    @Override
    protected void data(ByteBuffer bytes, boolean endOfStream) throws IOException {
        if (body.size() + bytes.remaining() > limit) {
            throw new TooLargeException(limit);
        }
        byte[] part = new byte[bytes.remaining()];
        bytes.get(part);
        body.writeBytes(part);
    }

    @Override
    protected Raw buildResult() {
        HttpResponse response = java.util.Objects.requireNonNull(head, "an answer begins with its head");
        List<String> headers = Arrays.stream(response.getHeaders())
                .map(header -> header.getName() + ": " + header.getValue())
                .toList();
        return new Raw(response.getCode(), headers, body.toByteArray());
    }

    @Override
    public void releaseResources() {
        body.reset();
    }

    /**
     * The body, decompressed according to its encoding.
     *
     * @throws IOException if it is cut off, larger than the limit, or in an encoding that was not requested
     */
    static byte[] decoded(byte[] body, String encoding, int limit) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : Gzip.unpacked(body, limit);
            default -> throw new IOException("the answer is in an encoding that was not requested");
        };
    }
}
