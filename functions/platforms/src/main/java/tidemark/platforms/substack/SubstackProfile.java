package tidemark.platforms.substack;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Metric;

/** A profile, which belongs to its handle and to its primary publication; its subscribers are those of that publication. */
final class SubstackProfile {

    private SubstackProfile() {}

    static ParseResult result(JsonNode profile, Target target, String method) {
        ReportedIdentity identity = new ReportedIdentity(shown(profile, target.address().handle()),
                JsonBody.digits(profile.path("id")), JsonBody.text(profile.path("name")));
        ReadingBuilder builder = new ReadingBuilder(identity, method).counting("subscribers").with(Metric.FOLLOWERS,
                SubscriberCount.of(profile));
        return (SubscriberCount.hidden(profile)
                ? builder.hiddenBecause("The profile does not show the number of subscribers.")
                : builder).result(target, new SubstackAddresses());
    }

    /** The name of the profile, or that of its publication, if that is the one asked for. */
    private static @Nullable String shown(JsonNode profile, String asked) {
        String publication = profile.path("primaryPublication").path("subdomain").asText("");
        return publication.equalsIgnoreCase(asked) ? publication : JsonBody.text(profile.path("handle"));
    }
}
