package tidemark.platforms.lemmy;

import java.util.List;
import java.util.Optional;

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
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * {@code GET /api/v3/community?name=} and {@code /api/v3/user?username=} at the home host; saved answers of {@code /api/v4} and of lists, too.
 * https://join-lemmy.org/api, 2026-09.
 */
final class LemmyApi implements FetchMethod {

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "api/v3 community and user at the home host, saved v4: subscribers of communities, posts; exact";
    }

    @Override
    public String host(Target target) {
        return LemmyAddresses.federated(target.address().handle()).map(FederatedHandle::host).orElse("");
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        FederatedHandle handle = LemmyAddresses.federated(target.address().handle()).orElseThrow();
        boolean community = LemmyAddresses.isCommunity(target.address().handle());
        return PlannedRequest.single(targets, PlatformRequest.json("https://" + handle.host() + "/api/v3/"
                + (community ? "community?name=" : "user?username=") + PlatformRequest.encoded(handle.user())));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return !LemmyView.in(root).isEmpty() || root.path("error").isTextual();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        String error = body.root().path("error").asText("");
        Optional<Unseen> said = refused(answer, error);
        return said.isPresent()
                ? ResponseChecks.refused(said.get())
                : ResponseChecks.json(answer, body, JsonBody.words(error),
                        (root, target) -> LemmyView.find(LemmyView.in(root), target, answer.host(), name()));
    }

    /** The host's own error; a challenge page and a server fault have none. */
    private static Optional<Unseen> refused(PlatformResponse answer, String error) {
        return switch (error) {
            case "couldnt_find_community", "couldnt_find_person", "couldnt_find_user",
                    "couldnt_find_that_username_or_email", "couldnt_find_username_or_email", "not_found" ->
                Optional.of(Unseen.of(Outcome.NOT_FOUND, ""));
            case "instance_is_private", "not_logged_in", "incorrect_login" -> Optional.of(Unseen.of(
                    Outcome.NEEDS_CREDENTIAL, "The host answers only those who have an account there: " + error));
            case "rate_limit_error", "too_many_requests" ->
                Optional.of(Refusals.tooMany(answer, JsonBody.words(error)));
            default -> Optional.empty();
        };
    }
}
