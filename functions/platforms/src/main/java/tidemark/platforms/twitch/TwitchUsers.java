package tidemark.platforms.twitch;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Outcome;

/**
 * The users of an answer, or those whose channels, streams, videos or clips it lists; an answer of users omits those that do not exist or are banned.
 * {@code view_count} is 0 for every user and is never read.
 */
final class TwitchUsers {

    private static final List<String> WHOSE = List.of("broadcaster_", "user_");

    private TwitchUsers() {}

    static ParseResult of(PlatformResponse answer, JsonNode root, Target target, String method) {
        JsonNode users = root.path("data");
        if (!users.isArray()) {
            return ParseResult.changed("The answer holds no list of users.", ReportedIdentity.UNKNOWN);
        }
        return RepeatedProfiles.agreed(StreamSupport.stream(users.spliterator(), false)
                .map(user -> user(user, target, method)).toList(),
                () -> noAccount(answer, users.isEmpty() && root.size() == 1, target));
    }

    private static ParseResult user(JsonNode user, Target target, String method) {
        ReportedIdentity identity = identity(user);
        ParseResult reported = new ReadingBuilder(identity, method)
                .hiddenBecause("This answer has no followers; channels/followers has them.")
                .result(target, new TwitchAddresses());
        Finding finding = reported.finding();
        boolean asksOn = finding instanceof Seen && identity.permanentId() != null && identity.handle() != null;
        return asksOn
                ? new ParseResult.NeedsRequest(target.known(String.valueOf(identity.permanentId()), step(identity)),
                        finding,
                        identity)
                : reported;
    }

    /** The identity of a user, or of the owner of a channel, a stream, a video or a clip, which also has an id of its own. */
    private static ReportedIdentity identity(JsonNode user) {
        for (String whose : WHOSE) {
            String name = JsonBody.text(user.path(whose + "name"));
            String login = JsonBody.text(user.path(whose + "login"));
            if (name != null || (login != null && !whose.isEmpty())) {
                boolean found = user.path("id").isTextual() && user.path(whose + "id").isMissingNode();
                return new ReportedIdentity(login == null ? name : login,
                        JsonBody.digits(user.path(found ? "id" : whose + "id")),
                        name == null ? JsonBody.text(user.path("display_name")) : name);
            }
        }
        return new ReportedIdentity(JsonBody.text(user.path("login")), JsonBody.digits(user.path("id")),
                JsonBody.text(user.path("display_name")));
    }

    private static String step(ReportedIdentity identity) {
        String login = String.valueOf(identity.handle()).toLowerCase(Locale.ROOT);
        return TwitchApi.COUNT + login + ":" + (identity.displayName() == null ? "" : identity.displayName());
    }

    /** The account is missing from an answer whose request named it: it does not exist or is banned, which Twitch does not distinguish. */
    private static ParseResult noAccount(PlatformResponse answer, boolean empty, Target target) {
        return empty || asked(answer, target)
                ? ParseResult.said(Outcome.NOT_FOUND, "Twitch leaves the user out: not there, or banned.")
                : ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
    }

    private static boolean asked(PlatformResponse answer, Target target) {
        String query = answer.url() == null
                ? ""
                : "&" + WebLink.of(answer.url().toString()).map(WebLink::query).orElse("") + "&";
        return query.toLowerCase(Locale.ROOT).contains("&login=" + target.address().handle() + "&")
                || (target.permanentId() != null && query.contains("&id=" + target.permanentId() + "&"));
    }
}
