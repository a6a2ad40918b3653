package tidemark.aws.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import static java.nio.charset.StandardCharsets.UTF_8;

/** S3 over HTTP on this machine, as far as files need it: objects, and uploads in parts. */
final class FakeS3 implements AutoCloseable {

    static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("local", "local"));

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final Map<String, Map<Integer, byte[]>> uploads = new ConcurrentHashMap<>();
    final Map<String, String> types = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final S3Client client;

    FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = S3Client.builder().endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1).credentialsProvider(CREDENTIALS).forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    S3Client client() {
        return client;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = content(exchange, exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().getPath();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        String upload = query.replaceAll("^(?:.*&)?uploadId=([^&]*).*$", "$1");
        switch (exchange.getRequestMethod() + (query.contains("uploadId=") ? " part" : "")) {
            case "PUT" -> {
                objects.put(path, body);
                types.put(path, Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""));
                send(exchange, 200, "");
            }
            case "POST" -> {
                uploads.put("u1", new TreeMap<>());
                send(exchange, 200, "<InitiateMultipartUploadResult><UploadId>u1</UploadId>"
                        + "</InitiateMultipartUploadResult>");
            }
            case "PUT part" -> {
                upload(upload).put(Integer.valueOf(query.replaceAll("^(?:.*&)?partNumber=(\\d+).*$", "$1")), body);
                exchange.getResponseHeaders().set("ETag", "\"part\"");
                send(exchange, 200, "");
            }
            case "POST part" -> {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                upload(upload).values().forEach(whole::writeBytes);
                uploads.remove(upload);
                objects.put(path, whole.toByteArray());
                send(exchange, 200, "<CompleteMultipartUploadResult><Key>k</Key></CompleteMultipartUploadResult>");
            }
            case "DELETE part" -> {
                uploads.remove(upload);
                send(exchange, 204, "");
            }
            case "DELETE" -> {
                objects.remove(path);
                send(exchange, 204, "");
            }
            default -> {
                byte[] object = objects.get(path);
                send(exchange, object == null ? 404 : 200,
                        object == null ? "<Error><Code>NoSuchKey</Code></Error>" : new String(object, UTF_8));
            }
        }
    }

    private Map<Integer, byte[]> upload(String id) {
        return Objects.requireNonNull(uploads.get(id), () -> "no upload " + id);
    }

    /** The object in a body that the client may have cut into signed chunks: its size in hexadecimal, the bytes, a line's end each. */
    private static byte[] content(HttpExchange exchange, byte[] body) {
        String encoding = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Encoding"), "");
        if (!encoding.contains("aws-chunked")) {
            return body;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\r') {
                end++;
            }
            int size = Integer.parseInt(new String(body, at, end - at, UTF_8).split(";", 2)[0], 16);
            if (size == 0) {
                return content.toByteArray();
            }
            content.write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
