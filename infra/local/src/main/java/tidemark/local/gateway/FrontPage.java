package tidemark.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The plain page at {@code /}: the state of the run and the address of the API. */
final class FrontPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private FrontPage() {}

    static GatewayReply page() {
        return resource("index.html", "text/html; charset=utf-8").with("Content-Security-Policy", POLICY);
    }

    static GatewayReply script() {
        return resource("progress.js", "text/javascript; charset=utf-8");
    }

    private static GatewayReply resource(String name, String type) {
        try (InputStream content = Objects.requireNonNull(FrontPage.class.getResourceAsStream(name), name)) {
            return new GatewayReply(200, content.readAllBytes()).with("Content-Type", type)
                    .with("Cache-Control", "no-cache")
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
