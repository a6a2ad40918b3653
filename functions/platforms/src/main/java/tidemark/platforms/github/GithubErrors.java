package tidemark.platforms.github;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.PlatformResponse;

/** Saved errors: {@code {"message": "Not Found", "documentation_url": "...", "status": "404"}}, without a status before 2024. */
final class GithubErrors {

    private GithubErrors() {}

    /** The answer with the status in its body, if no other status was saved. */
    static PlatformResponse coded(PlatformResponse saved, JsonNode root) {
        boolean error = saved.status() == 200 && root.path("message").isTextual() && root.has("documentation_url");
        int status = error ? status(root) : saved.status();
        return status == saved.status()
                ? saved
                : new PlatformResponse(status, saved.headers(), saved.url(), saved.body(), saved.at());
    }

    private static int status(JsonNode root) {
        String reported = root.path("status").asText();
        String said = root.path("message").asText().toLowerCase(Locale.ROOT);
        if (reported.matches("[45]\\d\\d")) {
            return Integer.parseInt(reported);
        }
        if (said.equals("bad credentials") || said.equals("requires authentication")) {
            return 401;
        }
        return said.equals("not found") ? 404 : said.contains("rate limit") ? 403 : 200;
    }
}
