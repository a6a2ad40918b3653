package tidemark.platforms.bluesky;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** The profiles of one answer: a list of them, a single one, or those that an answer about something else mentions, mostly without numbers. */
final class BlueskyProfiles {

    /** The fields of a viewer who is not signed in; any further field means a signed-in viewer. */
    private static final Set<String> ANONYMOUS_VIEWER = Set.of("muted", "blockedBy");
    private static final BlueskyAddresses ADDRESSES = new BlueskyAddresses();

    private final List<JsonNode> profiles;
    private final boolean list;
    private final boolean mentions;
    private final String method;

    BlueskyProfiles(JsonNode root, String method) {
        this.list = root.path("profiles").isArray();
        this.mentions = !list && (root.path("did").isMissingNode() || root.has("didDoc"));
        this.profiles = list
                ? StreamSupport.stream(root.path("profiles").spliterator(), false).toList()
                : mentions ? BlueskyMentions.in(root) : List.of(root);
        this.method = method;
    }

    ParseResult of(Target target) {
        List<JsonNode> own = profiles.stream().filter(profile -> describes(profile, target)).toList();
        if (!own.isEmpty()) {
            return RepeatedProfiles.agreed(own.stream().map(profile -> read(profile, target)).toList(),
                    () -> ParseResult.changed("The answer holds no profile.", ReportedIdentity.UNKNOWN));
        }
        if (list) {
            return ParseResult.askOn(target.next(BlueskyApi.SINGLE), Outcome.NOT_FOUND,
                    "The answer leaves the account out: not found, taken down or deactivated.");
        }
        return ParseResult.changed(profiles.stream().anyMatch(profile -> profile.path("did").isTextual())
                ? "The answer describes another account."
                : "The answer holds no profile.", ReportedIdentity.UNKNOWN);
    }

    private static boolean describes(JsonNode profile, Target target) {
        String did = did(target);
        return did != null
                ? did.equals(profile.path("did").asText())
                : profile.path("handle").asText().toLowerCase(Locale.ROOT).equals(target.address().handle());
    }

    private static @Nullable String did(Target target) {
        return ADDRESSES.permanent(target.address().handle()) ? target.address().handle() : target.permanentId();
    }

    private ParseResult read(JsonNode profile, Target target) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(profile.path("handle")),
                JsonBody.text(profile.path("did")),
                JsonBody.text(profile.path("displayName")));
        if (labelled(profile, "!takedown") || labelled(profile, "!suspend")) {
            return new ParseResult.Settled(unseen(Outcome.SUSPENDED, "Bluesky took the account down."), identity);
        }
        if (labelled(profile, "!no-unauthenticated") && !signedIn(profile)) {
            return new ParseResult.Settled(
                    unseen(Outcome.PRIVATE, "The owner asks not to be shown to those who are not signed in."),
                    identity);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        JsonBody.count(profile.path("followersCount")).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        JsonBody.count(profile.path("followsCount")).ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        JsonBody.count(profile.path("postsCount")).ifPresent(count -> metrics.put(Metric.POSTS, count));
        if (!metrics.containsKey(Metric.FOLLOWERS) && !mentions) {
            return ParseResult.changed("The profile has no followersCount.", identity);
        }
        return new ReadingBuilder(identity, method).with(metrics)
                .hiddenBecause("This answer mentions the account and has no numbers of it.")
                .result(target, now(identity, target));
    }

    /** The account's present address. It stays unchanged for an invalid handle and for an account addressed by its DID. */
    private static Address now(ReportedIdentity identity, Target target) {
        String handle = identity.handle();
        boolean byDid = ADDRESSES.permanent(target.address().handle());
        return handle == null || byDid ? target.address() : ADDRESSES.of(handle).orElse(target.address());
    }

    private static boolean labelled(JsonNode profile, String value) {
        return StreamSupport.stream(profile.path("labels").spliterator(), false)
                .anyMatch(label -> label.path("val").asText().equals(value) && !label.path("neg").asBoolean());
    }

    private static boolean signedIn(JsonNode profile) {
        return profile.path("viewer").properties().stream()
                .anyMatch(field -> !ANONYMOUS_VIEWER.contains(field.getKey()));
    }

    private static tidemark.reading.Finding unseen(Outcome outcome, String detail) {
        return tidemark.reading.Finding.Unseen.of(outcome, detail);
    }
}
