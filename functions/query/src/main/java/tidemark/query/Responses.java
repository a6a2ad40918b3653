package tidemark.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.cache.CacheSource;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes replies as HTTP responses. */
final class Responses {

    private static final int LARGE = 1024;
    /** The largest body: Lambda takes 6 MB of JSON, in which a text body is a string, so that every quote in it counts twice. */
    static final int LARGEST = 4_000_000;
    private static final String SHARED = "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=300";

    private Responses() {}

    static APIGatewayV2HTTPResponse of(ApiRequest request, ApiReply reply) {
        APIGatewayV2HTTPResponse response = switch (reply) {
            case ApiReply.Failed failed -> failed.problem().response();
            case ApiReply.Allowed allowed -> bodiless(204, Map.of("Allow", allowed.methods()));
            case ApiReply.Unchanged unchanged -> bodiless(304, headers(request, unchanged.tag(), unchanged.shared()));
            case ApiReply.Content content when content.status() == 200 && request.has(content.tag()) ->
                bodiless(304, headers(request, content));
            case ApiReply.Content content -> whole(request, content);
            case ApiReply.Download file -> file(request, file);
            case ApiReply.Started started -> Json.response(202, "application/json",
                    Map.of("Location", started.location(), "Cache-Control", "no-store"), started.body());
            case ApiReply.Asset asset when request.has(asset.tag()) -> bodiless(304, headers(asset));
            case ApiReply.Asset asset -> asset(request, asset);
        };
        return request.method().equals("HEAD") ? head(response) : response;
    }

    /** The headers of the response to GET, including its length. */
    private static APIGatewayV2HTTPResponse head(APIGatewayV2HTTPResponse whole) {
        String body = Objects.requireNonNullElse(whole.getBody(), "");
        Map<String, String> headers = new TreeMap<>(whole.getHeaders());
        if (!body.isEmpty()) {
            headers.put("Content-Length", Integer.toString(
                    whole.getIsBase64Encoded()
                            ? Base64.getDecoder().decode(body).length
                            : body.getBytes(UTF_8).length));
        }
        return bodiless(whole.getStatusCode(), headers);
    }

    private static APIGatewayV2HTTPResponse bodiless(int status, Map<String, String> headers) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(headers).withBody("")
                .withIsBase64Encoded(false).build();
    }

    private static APIGatewayV2HTTPResponse whole(ApiRequest request, ApiReply.Content content) {
        if (content.body().bytes().length > LARGEST) {
            return Problem.badRequest(request.path(), List.of(new Problem.Wrong("fields",
                    "The answer would have more than " + LARGEST / 1_000_000
                            + " MB; ask for fewer rows, fields or days.")))
                    .response();
        }
        Map<String, String> headers = headers(request, content);
        headers.put("Content-Type", "application/json");
        if (content.source() != null) {
            headers.put("Cache-Status", status(content.source()));
        }
        return body(request, content.status(), headers, content.body().bytes());
    }

    private static APIGatewayV2HTTPResponse file(ApiRequest request, ApiReply.Download file) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", file.contentType());
        headers.put("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept-Encoding, Authorization");
        headers.put("X-Content-Type-Options", "nosniff");
        return body(request, 200, headers, file.body().bytes());
    }

    private static APIGatewayV2HTTPResponse asset(ApiRequest request, ApiReply.Asset asset) {
        Map<String, String> headers = headers(asset);
        headers.put("Content-Type", asset.type());
        return body(request, 200, headers, asset.body().bytes());
    }

    /** @param headers receives the coding of the body */
    private static APIGatewayV2HTTPResponse body(ApiRequest request, int status, Map<String, String> headers,
            byte[] body) {
        boolean zip = body.length >= LARGE && takesGzip(request.header("Accept-Encoding"));
        if (zip) {
            headers.put("Content-Encoding", "gzip");
        }
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(headers)
                .withBody(zip ? Base64.getEncoder().encodeToString(gzip(body)) : new String(body, UTF_8))
                .withIsBase64Encoded(zip).build();
    }

    private static Map<String, String> headers(ApiReply.Asset asset) {
        Map<String, String> headers = new TreeMap<>(asset.headers());
        headers.put("ETag", "W/\"" + asset.tag() + "\"");
        headers.put("Vary", "Accept-Encoding");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static Map<String, String> headers(ApiRequest request, ApiReply.Content content) {
        Map<String, String> headers = headers(request, content.tag(), content.shared());
        if (content.link() != null) {
            headers.put("Link", content.link());
        }
        return headers;
    }

    private static Map<String, String> headers(ApiRequest request, String tag, boolean shared) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", "W/\"" + tag + "\"");
        headers.put("Vary", "Accept-Encoding, Authorization");
        headers.put("Cache-Control", request.personal() ? "private, no-cache" : shared ? SHARED : "no-cache");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    /** The header {@code Cache-Status} (RFC 9211): the L1 cache, then the L2 cache. */
    private static String status(@Nullable CacheSource source) {
        return switch (source) {
            case L1 -> "memory; hit";
            case L2 -> "shared; hit, memory; fwd=miss";
            case STALE -> "shared; hit; detail=stale, memory; fwd=miss";
            case LOADED -> "shared; fwd=miss; stored, memory; fwd=miss; stored";
            case null -> "memory; fwd=bypass";
        };
    }

    private static boolean takesGzip(String accepted) {
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",")).map(String::strip)
                .anyMatch(coding -> coding.matches("(gzip|\\*)( *;.*)?") && !coding.matches(".*; *q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
