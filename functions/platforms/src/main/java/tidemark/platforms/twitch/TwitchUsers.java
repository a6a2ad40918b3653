package tidemark.platforms.twitch;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Tellings;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Outcome;

/** The users of an answer, or those whose channels, streams, videos or clips it lists; one of users which leaves out those who do not exist or are banned. Its {@code view_count} is 0 for everybody and is never read. */
final class TwitchUsers {

    private static final List<String> WHOSE = List.of("broadcaster_", "user_");

    private TwitchUsers() {}

    static Told of(Answer answer, JsonNode root, Target target, String method) {
        JsonNode users = root.path("data");
        if (!users.isArray()) {
            return Told.changed("The answer holds no list of users.", Identity.UNKNOWN);
        }
        return Tellings.agreed(StreamSupport.stream(users.spliterator(), false)
                .map(user -> user(user, target, method)).toList(),
                () -> nobody(answer, users.isEmpty() && root.size() == 1, target));
    }

    private static Told user(JsonNode user, Target target, String method) {
        Identity identity = identity(user);
        Told told = new Portrait(identity, method)
                .untold("This answer has no followers; channels/followers tells them.")
                .told(target, new TwitchAddresses());
        Finding finding = told.finding();
        boolean asksOn = finding instanceof Seen && identity.permanentId() != null && identity.handle() != null;
        return asksOn
                ? new Told.AskOn(target.known(String.valueOf(identity.permanentId()), step(identity)), finding,
                        identity)
                : told;
    }

    /** A user; or whose a channel, a stream, a video or a clip is, whose own id it has besides. */
    private static Identity identity(JsonNode user) {
        for (String whose : WHOSE) {
            String name = JsonBody.text(user.path(whose + "name"));
            String login = JsonBody.text(user.path(whose + "login"));
            if (name != null || (login != null && !whose.isEmpty())) {
                boolean found = user.path("id").isTextual() && user.path(whose + "id").isMissingNode();
                return new Identity(login == null ? name : login,
                        JsonBody.digits(user.path(found ? "id" : whose + "id")),
                        name == null ? JsonBody.text(user.path("display_name")) : name);
            }
        }
        return new Identity(JsonBody.text(user.path("login")), JsonBody.digits(user.path("id")),
                JsonBody.text(user.path("display_name")));
    }

    private static String step(Identity identity) {
        String login = String.valueOf(identity.handle()).toLowerCase(Locale.ROOT);
        return TwitchApi.COUNT + login + ":" + (identity.displayName() == null ? "" : identity.displayName());
    }

    /** Left out of an answer whose request named it: not there, or banned, which Twitch does not tell apart. */
    private static Told nobody(Answer answer, boolean empty, Target target) {
        return empty || asked(answer, target)
                ? Told.said(Outcome.NOT_FOUND, "Twitch leaves the user out: not there, or banned.")
                : Told.changed("The answer speaks of somebody else.", Identity.UNKNOWN);
    }

    private static boolean asked(Answer answer, Target target) {
        String query = answer.url() == null
                ? ""
                : "&" + Link.of(answer.url().toString()).map(Link::query).orElse("") + "&";
        return query.toLowerCase(Locale.ROOT).contains("&login=" + target.address().handle() + "&")
                || (target.permanentId() != null && query.contains("&id=" + target.permanentId() + "&"));
    }
}
