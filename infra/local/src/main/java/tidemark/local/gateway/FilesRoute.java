package tidemark.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.eclipse.jetty.server.Request;

import tidemark.local.store.DirectoryFiles;
import tidemark.local.store.LocalLinks;
import tidemark.store.FileDraft;

/** Takes and gives files by their links, as S3 does with presigned URLs. */
final class FilesRoute {

    /** How long an upload may take. */
    private static final Duration ARRIVAL = Duration.ofMinutes(15);
    private static final int STEP = 64 * 1024;

    private final LocalLinks links;
    private final Path buckets;
    private final InstantSource clock;

    /** @param buckets the folder with a folder a bucket */
    FilesRoute(LocalLinks links, Path buckets, InstantSource clock) {
        this.links = links;
        this.buckets = buckets;
        this.clock = clock;
    }

    GatewayReply reply(RequestHead asked, Request request) throws IOException {
        String method = asked.method().equals("HEAD") ? "GET" : asked.method();
        if (!method.equals("GET") && !method.equals("PUT")) {
            return GatewayReply.problem(405, "Method Not Allowed", "Allowed here: GET, HEAD, PUT", asked.path())
                    .with("Allow", "GET, HEAD, PUT");
        }
        Optional<LocalLinks.Grant> grant = links.granted(method, asked.path(), asked.query());
        if (grant.isEmpty()) {
            return GatewayReply.problem(403, "Forbidden",
                    "This link is not valid here, or no longer; ask the API for a new one", asked.path());
        }
        return method.equals("PUT") ? put(asked, request, grant.get()) : get(asked, grant.get());
    }

    private GatewayReply get(RequestHead asked, LocalLinks.Grant grant) {
        Path file = files(grant).path(grant.key());
        return Files.isRegularFile(file)
                ? GatewayReply.file(file)
                        .with("Content-Type", "application/octet-stream").with("Cache-Control", "no-store")
                        .with("Content-Disposition", "attachment; filename=\"" + grant.name() + "\"")
                : GatewayReply.problem(404, "Not Found", "The file is deleted", asked.path());
    }

    private GatewayReply put(RequestHead asked, Request request, LocalLinks.Grant grant) throws IOException {
        if (request.getLength() != grant.bytes()) {
            return GatewayReply.problem(request.getLength() < 0 ? 411 : 403, "Refused",
                    "The link is for a file of exactly " + grant.bytes() + " bytes with a Content-Length",
                    asked.path());
        }
        if (!asked.header("content-type").equals(java.util.List.of(grant.contentType()))) {
            return GatewayReply.problem(403, "Forbidden", "The link is for Content-Type: " + grant.contentType(),
                    asked.path());
        }
        if (Files.exists(files(grant).path(grant.key()))) {
            return GatewayReply.problem(412, "Precondition Failed", "The file of this link has arrived already",
                    asked.path());
        }
        try (FileDraft draft = files(grant).create(grant.key(), grant.contentType())) {
            if (!copied(Request.asInputStream(request), draft)) {
                return Refusals.late(asked.path());
            }
            draft.finish();
            return new GatewayReply(200, new byte[0]);
        }
    }

    private boolean copied(InputStream from, FileDraft to) throws IOException {
        Instant latest = clock.instant().plus(ARRIVAL);
        byte[] step = new byte[STEP];
        for (int read = from.read(step); read >= 0; read = from.read(step)) {
            to.write(step, 0, read);
            if (clock.instant().isAfter(latest)) {
                return false;
            }
        }
        return true;
    }

    private DirectoryFiles files(LocalLinks.Grant grant) {
        return new DirectoryFiles(buckets.resolve(grant.bucket()));
    }
}
