package tidemark.local.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import tidemark.local.StartFailure;

/** Reads the API of a server, each answer in bounded time and size. What fails is a {@link StartFailure} that says why. */
final class ApiClient implements AutoCloseable {

    private static final int OK = 200;
    private static final int STARTED = 202;
    private static final String BASE = "/api/v1";
    private static final String JOB = "(https?://[^/]+)?(/[^?#]*)?/api/v1/exports/[\\w-]+";

    private final Server server;
    private final ApiLimits limits;
    private final HttpClient http;

    ApiClient(Server server, ApiLimits limits) {
        this.server = server;
        this.limits = limits;
        this.http = HttpClient.newBuilder().connectTimeout(limits.connect()).build();
    }

    /** The answer to a GET; a redirection is not followed, for the token is meant for this server. */
    Answer get(ApiPath path) throws InterruptedException {
        HttpResponse<byte[]> response = asked(path, "application/json");
        return accepted(response, OK).answer();
    }

    /** The file that a GET asks for, or where its making can be followed. */
    ExportReply file(ApiPath path) throws InterruptedException {
        HttpResponse<byte[]> response = asked(path, "*/*");
        if (response.statusCode() != STARTED) {
            accepted(response, OK);
            return new ExportReply.Whole(new ByteArrayInputStream(response.body()));
        }
        String location = response.headers().firstValue("Location").orElse("");
        if (!location.matches(JOB)) {
            throw accepted(response, STARTED).strange();
        }
        return new ExportReply.Started(new ApiPath(location.substring(location.indexOf(BASE) + BASE.length())));
    }

    /** What else is wrong with an answer of this server. */
    StartFailure strange() {
        return new AnswerReader(server.address(), new byte[0]).strange();
    }

    private HttpResponse<byte[]> asked(ApiPath path, String accepted) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + BASE + path.text()))
                .header("Accept", accepted);
        server.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return sent(request.build());
    }

    private AnswerReader accepted(HttpResponse<byte[]> response, int status) {
        AnswerReader reader = new AnswerReader(server.address(), response.body());
        if (response.statusCode() != status) {
            throw new StartFailure(reader.refusal(response.statusCode()));
        }
        return reader;
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> response = http.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes()));
        try {
            return response.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            response.cancel(true);
            throw failure("did not answer within " + limits.whole().toSeconds() + " seconds", slow);
        } catch (ExecutionException failed) {
            throw failure(reason(failed.getCause()), failed);
        }
    }

    private String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                "did not take the connection within " + limits.connect().toSeconds() + " seconds";
            case ConnectException _ -> "cannot be reached; is Tidemark running there?";
            case IOException large when String.valueOf(large.getMessage()).contains("capacity") ->
                "gave an answer of more than " + (limits.bytes() >> 20) + " MB";
            case null, default -> "broke off before its answer was whole"
                    + (cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")");
        };
    }

    private StartFailure failure(String what, Exception cause) {
        return new StartFailure("The API at " + server.address() + " " + what, cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
