package tidemark.platforms.linkedin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.JsonTree;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** Organizations in a tree of LinkedIn's data: an object with {@code universalName}, its followers in it or in the part with its number. */
final class LinkedinCompanies {

    private static final Pattern COMPANY = Pattern.compile("urn:li:[\\w:]*(?:company|organization|school):(\\d{1,19})");

    private LinkedinCompanies() {}

    static List<JsonNode> in(JsonNode root) {
        return JsonTree.objects(root, node -> node.path("universalName").isTextual());
    }

    /** The result for the organization asked for; empty if the tree does not contain it. */
    static Optional<ParseResult> result(JsonNode root, Target target, String method) {
        String asked = LinkedinAddresses.name(target.address());
        List<ParseResult> results = new ArrayList<>();
        for (JsonNode company : in(root)) {
            String id = id(company);
            boolean own = asked.equalsIgnoreCase(company.path("universalName").asText()) || asked.equals(id)
                    || (id != null && id.equals(target.permanentId()));
            Optional<Count> followers = own ? followers(company, root, id) : Optional.empty();
            if (followers.isPresent()) {
                ReportedIdentity identity = new ReportedIdentity(JsonBody.text(company.path("universalName")), id,
                        JsonBody.text(company.path("name")));
                results.add(LinkedinPage.result(
                        new ReadingBuilder(identity, method).with(Metric.FOLLOWERS, followers), target));
            }
        }
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(RepeatedProfiles.agreed(results, results::getFirst));
    }

    private static @Nullable String id(JsonNode company) {
        Matcher urn = COMPANY.matcher(company.path("entityUrn").asText(company.path("objectUrn").asText()));
        return urn.find() ? urn.group(1) : JsonBody.digits(company.path("id"));
    }

    private static Optional<Count> followers(JsonNode company, JsonNode root, @Nullable String id) {
        return Stream.of("/followingInfo/followerCount", "/followingState/followerCount", "/followerCount",
                "/numFollowers").flatMap(path -> JsonBody.count(company.at(path)).stream()).findFirst()
                .or(() -> id == null ? Optional.empty() : apart(root, id));
    }

    /** The number in the part of the answer whose name ends in the organization's. */
    private static Optional<Count> apart(JsonNode root, String id) {
        return JsonTree.objects(root, node -> node.has("followerCount")).stream().filter(node -> {
            Matcher urn = COMPANY.matcher(node.path("entityUrn").asText());
            return urn.find() && urn.group(1).equals(id);
        }).flatMap(node -> JsonBody.count(node.path("followerCount")).stream()).findFirst();
    }
}
