package tidemark.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

import tidemark.local.template.Queue;
import tidemark.local.template.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The requests that a web page can make a browser send to an engine's port, and those that tools send. */
class PagesTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @TempDir
    private Path folder;

    @Test
    void aPageReachesNoQueue() throws IOException {
        int port = FreePorts.free();
        Queue work = new Queue("Work", false, false, Duration.ZERO, Duration.ofSeconds(30),
                Duration.ofDays(1), Optional.empty());
        try (QueueEngine engine = QueueEngine.open(folder, port, List.of(work))) {
            String url = engine.client().getQueueUrl(request -> request.queueName("Work")).queueUrl();
            String path = URI.create(url).getPath();
            for (String action : List.of("Action=SendMessage&MessageBody=evil&QueueUrl=" + url,
                    "Action=DeleteQueue&QueueUrl=" + url, "Action=PurgeQueue&QueueUrl=" + url)) {
                refusesPages(port, path, FORM, action);
                assertTrue(send(port, "GET " + path + "?" + action, "Host: 127.0.0.1:" + port, "")
                        .startsWith("HTTP/1.1 403"), "an image's address");
            }
            assertTrue(send(port, "POST " + path, "Host: localhost:" + port + "\r\n" + FORM,
                    "Action=SendMessage&MessageBody=good&QueueUrl=" + url).startsWith("HTTP/1.1 200"));
            List<Message> messages = engine.client()
                    .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages();
            assertEquals(List.of("good"), messages.stream().map(Message::body).toList());
        }
    }

    @Test
    void aPageReachesNoTable() throws Exception {
        int port = FreePorts.free();
        Table table = new Table("Ledger", Map.of("PK", "HASH"), Map.of("PK", "S"), List.of(), Optional.empty(),
                Optional.empty());
        String type = "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
                + "Authorization: AWS4-HMAC-SHA256 Credential=local/20261121/eu-central-1/dynamodb/aws4_request, "
                + "SignedHeaders=host, Signature=0";
        try (DynamoServer server = DynamoServer.open(folder, port, List.of(table))) {
            refusesPages(server.port(), "/", type, "{}");
            String own = send(port, "POST /", "Host: 127.0.0.1:" + port + "\r\n" + type, "{}");
            assertTrue(own.startsWith("HTTP/1.1 200"), own);
        }
    }

    private static void refusesPages(int port, String path, String type, String body) throws IOException {
        String host = "Host: 127.0.0.1:" + port;
        for (String headers : List.of(host + "\r\nOrigin: http://evil.example", host + "\r\nOrigin: null",
                host + "\r\nOrigin: http://127.0.0.1:" + port, host + "\r\nReferer: http://evil.example/",
                host + "\r\nSec-Fetch-Site: cross-site", "Host: evil.example", "Host: evil.example:" + port,
                "Host: 127.0.0.1")) {
            String answer = send(port, "POST " + path, headers + "\r\n" + type, body);
            assertTrue(answer.startsWith("HTTP/1.1 403"), headers + " got " + answer);
        }
        assertTrue(send(port, "OPTIONS " + path, host + "\r\nOrigin: http://evil.example", "")
                .startsWith("HTTP/1.1 403"), "a question before a request");
    }

    private static String send(int port, String line, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((line + " HTTP/1.1\r\n" + headers + "\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
