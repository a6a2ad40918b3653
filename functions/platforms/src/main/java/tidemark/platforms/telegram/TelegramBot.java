package tidemark.platforms.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code getChat}, which gives the identity, then {@code getChatMemberCount}, whose answer is a bare number. The bot need not be a member of a public
 * channel. https://core.telegram.org/bots/api, 2026-09.
 */
final class TelegramBot implements FetchMethod {

    /** The second step; the name from the first one follows the colon. */
    static final String COUNT = "count:";

    private static final String HOST = "api.telegram.org";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "Bot API getChat, then getChatMemberCount: subscribers or members; exact";
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
        if (credential == null) {
            throw new IllegalArgumentException("the Bot API is requested with a token");
        }
        Target target = targets.getFirst();
        String call = target.step().startsWith(COUNT) ? "getChatMemberCount" : "getChat";
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + HOST + "/bot" + credential.value() + "/" + call
                        + "?chat_id=" + PlatformRequest.encoded("@" + target.address().handle())).hiding(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return JsonBody.of(answer).root().path("ok").isBoolean();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TelegramBotErrors.of(answer, body.root());
        if (refusal.isPresent()) {
            return target -> ParseResult.said(refusal.get());
        }
        JsonNode result = body.root().path("result");
        Unseen fault = body.fault();
        if (fault != null) {
            return target -> ParseResult.said(fault);
        }
        return target -> result.isObject() ? chat(result, target) : count(answer, result, target);
    }

    /** {@code getChat}: it must have the name and, if it is known, the id. */
    private ParseResult chat(JsonNode chat, Target target) {
        String title = JsonBody.text(chat.path("title"));
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(chat.path("username")),
                JsonBody.digits(chat.path("id")),
                title == null ? JsonBody.text(chat.path("first_name")) : title);
        String type = chat.path("type").asText();
        if (identity.permanentId() == null || !named(chat, target)) {
            return ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        if (target.permanentId() != null && !target.permanentId().equals(identity.permanentId())
                && !target.permanentId().equals(target.address().handle())) {
            return new ParseResult.Settled(Unseen.of(Outcome.NOT_FOUND, "The name belongs to another channel now."),
                    identity);
        }
        if (type.equals("private") || type.equals("bot")) {
            return new ParseResult.Settled(
                    Unseen.of(Outcome.COUNT_HIDDEN, "A person or a bot on Telegram has no audience number."),
                    identity);
        }
        String next = COUNT + type + ":" + (identity.displayName() == null ? "" : identity.displayName());
        ParseResult uncounted = new ReadingBuilder(identity, name()).counting(audience(type))
                .hiddenBecause("This answer has no audience number; getChatMemberCount has it.")
                .result(target, target.address());
        return new ParseResult.NeedsRequest(target.known(identity.permanentId(), next), uncounted.finding(), identity);
    }

    private static boolean named(JsonNode chat, Target target) {
        String handle = target.address().handle();
        if (chat.path("username").asText().toLowerCase(Locale.ROOT).equals(handle)
                || handle.equals(JsonBody.digits(chat.path("id")))) {
            return true;
        }
        for (JsonNode name : chat.path("active_usernames")) {
            if (name.asText().toLowerCase(Locale.ROOT).equals(handle)) {
                return true;
            }
        }
        return false;
    }

    /** {@code getChatMemberCount}: the number belongs to the chat that the request named. */
    private ParseResult count(PlatformResponse answer, JsonNode result, Target target) {
        Optional<Count> members = JsonBody.count(result);
        if (members.isEmpty() || !askedFor(answer, target)) {
            return ParseResult.changed(members.isEmpty()
                    ? "The answer holds no number."
                    : "The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        String[] step = target.step().startsWith(COUNT) ? target.step().split(":", 3) : new String[]{"", "channel", ""};
        String name = step.length == 3 && !step[2].isEmpty() ? step[2] : null;
        ReportedIdentity identity = new ReportedIdentity(null, target.permanentId(), name);
        return new ReadingBuilder(identity, name()).counting(audience(step[1])).with(Metric.FOLLOWERS, members)
                .result(target, target.address());
    }

    /** What the members of a kind of chat are called. */
    private static String audience(String type) {
        return type.equals("channel") ? "subscribers" : "members";
    }

    /** Whether the request named this chat: by the answer's URL or, if that is unknown, because it was the second step. */
    private static boolean askedFor(PlatformResponse answer, Target target) {
        String chat = answer.url() == null
                ? ""
                : WebLink.of(answer.url().toString()).map(link -> link.parameter("chat_id")).orElse("");
        String name = chat.replaceFirst("^(?:%40|@)", "").toLowerCase(Locale.ROOT);
        boolean byId = name.matches("-?\\d+");
        if (name.isEmpty()) {
            return target.step().startsWith(COUNT);
        }
        return byId
                ? target.permanentId() == null || target.permanentId().equals(name)
                : target.address().handle().equals(name);
    }
}
