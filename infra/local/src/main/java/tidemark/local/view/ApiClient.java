package tidemark.local.view;

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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path.text()))
                .header("Accept", "application/json");
        server.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        HttpResponse<byte[]> response = sent(request.build());
        AnswerReader reader = new AnswerReader(server.address(), response.body());
        if (response.statusCode() != OK) {
            throw new StartFailure(reader.refusal(response.statusCode()));
        }
        return reader.answer();
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
