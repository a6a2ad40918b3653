package tidemark.platforms.peertube;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.fediverse.FederatedHandle;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code GET /api/v1/video-channels/{name}} or {@code /api/v1/accounts/{name}} at the home host; the followers are those known to this host.
 * https://docs.joinpeertube.org/api-rest-reference.html, 2026-09.
 */
final class PeertubeApi implements FetchMethod {

    private static final String AS_ACCOUNT = "account";
    private static final Pattern NO_SUCH_ACCOUNT = Pattern.compile("(?i)\\b(?:channel|account|actor)\\b.*not found");

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "video-channels and accounts at the home host: followers, following, of a channel its videos if reported; exact";
    }

    @Override
    public String host(Target target) {
        return PeertubeAddresses.federated(target.address().handle()).map(FederatedHandle::host).orElse("");
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        FederatedHandle handle = PeertubeAddresses.federated(target.address().handle()).orElseThrow();
        boolean account = PeertubeAddresses.isAccount(target.address().handle()) || target.step().equals(AS_ACCOUNT);
        return PlannedRequest.single(targets, PlatformRequest.json("https://" + handle.host() + "/api/v1/"
                + (account ? "accounts/" : "video-channels/") + PlatformRequest.encoded(handle.user())));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return isActor(root) || isActor(root.path("data").path(0))
                || root.path("type").asText().contains("joinpeertube")
                || (root.has("error") && root.has("status"));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        String words = JsonBody.words(root.path("detail").asText(root.path("error").asText("")));
        Optional<Unseen> refusal = Refusals.of(answer)
                .or(() -> Refusals.unknown(answer, NO_SUCH_ACCOUNT.matcher(words).find()));
        Opened opened = refusal.map(ResponseChecks::refused).orElseGet(() -> ResponseChecks.json(answer, body, words,
                (actors, target) -> find(actors, target, answer.host())));
        boolean noChannel = refusal.filter(said -> said.outcome() == Outcome.NOT_FOUND).isPresent();
        return target -> noChannel && target.step().equals(Target.FIRST)
                && !PeertubeAddresses.isAccount(target.address().handle())
                && PeertubeAddresses.federated(target.address().handle()).isPresent()
                        ? ParseResult.askOn(target.next(AS_ACCOUNT), Outcome.NOT_FOUND,
                                "The host knows no such channel.")
                        : opened.of(target);
    }

    private ParseResult find(JsonNode root, Target target, String answered) {
        if (!root.path("data").isArray()) {
            return read(root, target, answered);
        }
        return RepeatedProfiles.agreed(StreamSupport.stream(root.path("data").spliterator(), false)
                .map(actor -> read(actor, target, answered)).toList(),
                () -> ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN));
    }

    private ParseResult read(JsonNode actor, Target target, String answered) {
        if (!isActor(actor)) {
            return ParseResult.changed("The answer holds neither account nor channel.", ReportedIdentity.UNKNOWN);
        }
        boolean account = actor.path("url").asText().contains("/accounts/") || !actor.has("ownerAccount");
        String host = actor.path("host").asText();
        String id = JsonBody.digits(actor.path("id"));
        boolean own = answered.isEmpty() || answered.equals(host);
        String kind = account && PeertubeAddresses.isAccount(target.address().handle())
                ? PeertubeAddresses.ACCOUNT
                : "";
        ReportedIdentity identity = new ReportedIdentity(kind + actor.path("name").asText() + "@" + host,
                own && id != null ? id + "@" + host : null, JsonBody.text(actor.path("displayName")));
        JsonNode followers = actor.path("followersCount");
        ReadingBuilder builder = new ReadingBuilder(identity, name()).counting(account ? "followers" : "subscribers")
                .with(Metric.FOLLOWERS, shown(followers, own))
                .with(Metric.FOLLOWING, shown(actor.path("followingCount"), own))
                .with(Metric.POSTS, JsonBody.count(actor.path("videosCount")));
        boolean hidden = JsonBody.count(followers).isPresent() && shown(followers, own).isEmpty();
        return (hidden ? builder.hiddenBecause("The host does not show the number of followers.") : builder)
                .result(target, new PeertubeAddresses());
    }

    /** A copy of another host's actor has 0 if that host hides the number. */
    private static Optional<Count> shown(JsonNode number, boolean own) {
        return JsonBody.count(number).filter(count -> own || count.value() > 0);
    }

    private static boolean isActor(JsonNode node) {
        return node.path("name").isTextual() && node.path("host").isTextual() && node.has("followersCount");
    }
}
