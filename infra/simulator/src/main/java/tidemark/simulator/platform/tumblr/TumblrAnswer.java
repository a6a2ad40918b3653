package tidemark.simulator.platform.tumblr;

import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;

/** Tumblr's envelope: {@code meta}, {@code response} and, for an error, {@code errors}. */
final class TumblrAnswer {

    private TumblrAnswer() {}

    static Response info(AccountView listing) {
        ObjectNode body = envelope(200, "OK");
        ObjectNode blog = body.putObject("response").putObject("blog");
        blog.put("name", listing.handle()).put("title", listing.account().displayName());
        blog.put("url", "https://" + listing.handle() + ".tumblr.com/").put("uuid", listing.id());
        blog.put("description", "A simulated blog.").put("posts", listing.numbers().posts());
        blog.put("total_posts", listing.numbers().posts());
        blog.put("updated", listing.now().truncatedTo(ChronoUnit.DAYS).getEpochSecond());
        blog.put("ask", false).put("ask_anon", false).put("share_likes", false).put("is_nsfw", false);
        blog.putArray("avatar");
        blog.putObject("theme");
        return Response.json(200, body);
    }

    static Response followers(AccountView listing) {
        ObjectNode body = envelope(200, "OK");
        ObjectNode response = body.putObject("response").put("total_users", listing.numbers().followers());
        response.putArray("users").addObject().put("name", "a-follower").put("following", false)
                .put("url", "https://a-follower.tumblr.com/").put("updated", 1_700_000_000);
        return Response.json(200, body);
    }

    static Response unauthorized() {
        return error(401, "Unauthorized", 1016, "Unable to authorize");
    }

    static Response notFound(int code) {
        return error(404, "Not Found", code, code == 0
                ? "Not Found"
                : "This Tumblr is only viewable within the Tumblr dashboard");
    }

    static Response tooMany() {
        return error(429, "Limit Exceeded", 0, "Limit Exceeded");
    }

    static Response failure() {
        return error(503, "Service Unavailable", 0, "Service Unavailable");
    }

    private static Response error(int status, String message, int code, String detail) {
        ObjectNode body = envelope(status, message);
        body.putArray("response");
        body.putArray("errors").addObject().put("title", message).put("code", code).put("detail", detail);
        return Response.json(status, body);
    }

    private static ObjectNode envelope(int status, String message) {
        ObjectNode body = Json.object();
        body.putObject("meta").put("status", status).put("msg", message);
        return body;
    }
}
