package tidemark.platforms.bluesky;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * {@code app.bsky.actor.getProfiles}, 25 actors a request. It silently omits actors it does not know or does not show; those are requested one by one
 * with {@code getProfile}, which gives the reason. https://docs.bsky.app/docs/api/app-bsky-actor-get-profiles, 2026-09.
 */
final class BlueskyApi implements FetchMethod {

    static final String SINGLE = "single";

    private static final String HOST = "public.api.bsky.app";
    private static final String CALL = "https://" + HOST + "/xrpc/app.bsky.actor.";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "app.bsky.actor.getProfiles and getProfile: followers, following, posts; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        if (targets.getFirst().step().equals(SINGLE)) {
            return PlannedRequest.single(targets,
                    PlatformRequest.json(CALL + "getProfile?actor=" + actor(targets.getFirst())));
        }
        String actors = targets.stream().map(target -> "actors=" + actor(target)).collect(Collectors.joining("&"));
        return PlannedRequest.all(targets, PlatformRequest.json(CALL + "getProfiles?" + actors));
    }

    private static String actor(Target target) {
        String known = target.permanentId();
        return PlatformRequest.encoded(known == null ? target.address().handle() : known);
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("did") || root.has("profiles") || error(root) || !BlueskyMentions.in(root).isEmpty();
    }

    private static boolean error(JsonNode root) {
        return root.path("error").isTextual() && root.path("message").isTextual() && !root.has("did");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = Refusals.of(answer);
        if (refusal.isPresent()) {
            return target -> ParseResult.said(refusal.get());
        }
        String error = body.root().path("error").asText();
        String words = JsonBody.words(body.root().path("message").asText(error));
        if (answer.status() >= 300 || error(body.root())) {
            return target -> refused(answer, error, words, target);
        }
        Unseen fault = body.fault();
        return fault != null ? target -> ParseResult.said(fault) : new BlueskyProfiles(body.root(), name())::of;
    }

    private static ParseResult refused(PlatformResponse answer, String error, String words, Target target) {
        return switch (error) {
            case "AccountTakedown", "RepoTakendown", "RepoSuspended" -> ParseResult.said(Outcome.SUSPENDED, words);
            case "RepoNotFound" -> ParseResult.said(Outcome.NOT_FOUND, "");
            case "AccountDeactivated", "RepoDeactivated" ->
                ParseResult.said(Outcome.PRIVATE, "The owner deactivated the account and may come back.");
            case "AuthMissing", "AuthenticationRequired", "InvalidToken", "ExpiredToken" -> ParseResult.said(
                    Outcome.NEEDS_CREDENTIAL, words);
            case "RateLimitExceeded" -> ParseResult.said(Refusals.tooMany(answer, words));
            case "InvalidRequest" -> invalid(words, target);
            default -> answer.status() == 401 || answer.status() == 403
                    ? ParseResult.said(Refusals.status(answer, words).orElseThrow())
                    : ParseResult.said(Outcome.LAYOUT_CHANGED, "Bluesky answered " + answer.status()
                            + ", which is not documented for profiles" + (words.isEmpty() ? "." : ": " + words));
        };
    }

    /** "Profile not found" concerns the actor; an error about a malformed actor fails the whole batch because of one of them. */
    private static ParseResult invalid(String words, Target target) {
        String said = words.toLowerCase(java.util.Locale.ROOT);
        if (said.contains("not found") || said.contains("unable to resolve handle")) {
            return ParseResult.said(Outcome.NOT_FOUND, "");
        }
        if (said.contains("must be a valid did or a handle") || said.contains("valid handle")) {
            return target.step().equals(SINGLE)
                    ? ParseResult.said(Outcome.NOT_FOUND, "Bluesky does not take it for a handle.")
                    : ParseResult.askOn(target.next(SINGLE), Outcome.NOT_FOUND,
                            "Bluesky does not take it for a handle.");
        }
        return ParseResult.said(Outcome.LAYOUT_CHANGED, "Bluesky did not understand the request: " + words);
    }
}
