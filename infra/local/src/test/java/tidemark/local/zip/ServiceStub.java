package tidemark.local.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** S3 and the Parameter Store as far as the functions use them: objects by path in memory, and no parameters. */
public final class ServiceStub implements AutoCloseable {

    private static final byte[] NO_PARAMETERS = "{\"Parameters\":[]}".getBytes(UTF_8);
    private static final byte[] NO_KEY = "<Error><Code>NoSuchKey</Code></Error>".getBytes(UTF_8);

    private final ConcurrentMap<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    private ServiceStub(HttpServer server) {
        this.server = server;
    }

    public static ServiceStub open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ServiceStub stub = new ServiceStub(server);
        server.createContext("/", stub::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return stub;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many objects there are below a key. */
    public long count(String bucket, String prefix) {
        return objects.keySet().stream().filter(path -> path.startsWith("/" + bucket + "/" + prefix)).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String target = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
        byte[] object = objects.get(path);
        switch (exchange.getRequestMethod()) {
            case "POST" -> send(exchange, target.equals("AmazonSSM.GetParametersByPath") ? 200 : 400, NO_PARAMETERS);
            case "PUT" -> {
                objects.put(path, content(exchange, body));
                send(exchange, 200, new byte[0]);
            }
            default -> send(exchange, object == null ? 404 : 200, object == null ? NO_KEY : object);
        }
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
            int size = Integer.parseInt(new String(body, at, end - at, UTF_8).split(";")[0], 16);
            if (size == 0) {
                return content.toByteArray();
            }
            content.write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
