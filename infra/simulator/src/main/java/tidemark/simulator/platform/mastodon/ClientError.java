package tidemark.simulator.platform.mastodon;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;

/** An error of the client API: one field with its text. */
final class ClientError {

    private ClientError() {}

    static Response of(int status, String error) {
        return Response.json(status, Json.object().put("error", error));
    }
}
