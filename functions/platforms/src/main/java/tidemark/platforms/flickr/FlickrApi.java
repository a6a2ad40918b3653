package tidemark.platforms.flickr;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * {@code flickr.people.getInfo} by the id, which {@code flickr.urls.lookupUser} gives first if only the name is known. It has no follower count.
 * https://www.flickr.com/services/api/flickr.people.getInfo.html, 2026-08.
 */
final class FlickrApi implements FetchMethod {

    /** The second step, once the id is known. */
    static final String INFO = "info";

    private static final String HOST = "api.flickr.com";
    private static final String CALL = "https://" + HOST + "/services/rest/?method=flickr.";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "people.getInfo: photos as posts, views; exact; no followers";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public int requests() {
        return 2;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String id = id(target);
        String call = id == null
                ? "urls.lookupUser&url="
                        + PlatformRequest.encoded("https://www.flickr.com/photos/" + target.address().handle() + "/")
                : "people.getInfo&user_id=" + PlatformRequest.encoded(id);
        String url = CALL + call + "&format=json&nojsoncallback=1";
        return PlannedRequest.single(targets, credential == null
                ? PlatformRequest.json(url)
                : PlatformRequest.json(url + "&api_key=" + PlatformRequest.encoded(credential.value()))
                        .hiding(credential));
    }

    private static @Nullable String id(Target target) {
        String handle = target.address().handle();
        return target.permanentId() == null && new FlickrAddresses().permanent(handle) ? handle : target.permanentId();
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = FlickrBody.of(answer).root();
        return root.path("stat").isTextual() || root.path("person").isObject();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = FlickrBody.of(answer);
        Optional<Unseen> failure = FlickrBody.failure(body.root());
        if (failure.isPresent() && answer.status() < 500) {
            Unseen reported = failure.get();
            return ResponseChecks
                    .refused(reported.outcome() == Outcome.RATE_LIMITED
                            ? Refusals.tooMany(answer, reported.detail())
                            : reported);
        }
        return ResponseChecks.json(answer, body, "", this::read);
    }

    private ParseResult read(JsonNode root, Target target) {
        String id = JsonBody.text(root.path("user").path("id"));
        if (root.path("person").isMissingNode() && id != null && new FlickrAddresses().permanent(id)) {
            return found(id, target);
        }
        return FlickrPerson.of(root.path("person"), name()).result(target, new FlickrAddresses());
    }

    private static ParseResult found(String id, Target target) {
        if (target.permanentId() != null && !target.permanentId().equals(id)) {
            return ParseResult.said(Outcome.NOT_FOUND, "The name belongs to another account now.");
        }
        return ParseResult.askOn(target.known(id, INFO), Outcome.LAYOUT_CHANGED,
                "This answer has the id and no numbers; people.getInfo has those.");
    }
}
