package tidemark.platforms.meta;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Errors of the Graph API that do not say whether an object exists: it may be missing, or hidden from this token. They ask for a permission, a
 * feature or an id. https://developers.facebook.com/docs/graph-api/guides/error-handling and .../features-reference, 2026-09.
 */
final class GraphUnshown {

    private static final int UNSUPPORTED_GET = 33;
    private static final Pattern OPEN = Pattern.compile("missing permission|does not support this operation");
    private static final Pattern LACKING = Pattern
            .compile("page public (?:content|metadata) access|pages_read_engagement"
                    + "|requires? (?:the )?'?[\\w ]+'? (?:permission|feature)|reviewable feature|does not have (?:the )?(?:permission|capability)"
                    + "|requires? .{0,40}advanced access");

    private GraphUnshown() {}

    /**
     * What the operator can do about such an error; empty for any other.
     *
     * @param grant the permission with which an app sees accounts of others, such as "Page Public Metadata Access (facebook.token)"
     */
    static Optional<String> advice(JsonNode root, String grant) {
        String said = root.path("error").path("message").asText("").toLowerCase(Locale.ROOT);
        if (said.contains("cannot query users by their username")) {
            return Optional.of("The API looks it up by its id alone; give the id, or get " + grant + ": ");
        }
        if (LACKING.matcher(said).find()) {
            return Optional.of("The app needs " + grant + ": ");
        }
        return Graph.subcode(root) == UNSUPPORTED_GET || OPEN.matcher(said).find()
                ? Optional.of("It is gone, or the app needs " + grant + " to see it: ")
                : Optional.empty();
    }
}
