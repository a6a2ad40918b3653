package tidemark.platforms.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.refusal.Refusals;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Told;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * {@code getChat}, which says who it is, then {@code getChatMemberCount}, whose answer is a bare number. The bot need not be a member of a
 * public channel. https://core.telegram.org/bots/api, 2026-09.
 */
final class TelegramBot implements Method {

    /** The second step; after the colon the name the first one told. */
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
    public Asked ask(List<Target> targets, @Nullable Secret credential) {
        if (credential == null) {
            throw new IllegalArgumentException("the Bot API is asked with a token");
        }
        Target target = targets.getFirst();
        String call = target.step().startsWith(COUNT) ? "getChatMemberCount" : "getChat";
        return Asked.single(targets, Request.json("https://" + HOST + "/bot" + credential.value() + "/" + call
                + "?chat_id=" + Request.encoded("@" + target.address().handle())).hiding(credential));
    }

    @Override
    public boolean recognises(Answer answer) {
        return JsonBody.of(answer).root().path("ok").isBoolean();
    }

    @Override
    public Opened open(Answer answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = refusal(answer, body.root());
        if (refusal.isPresent()) {
            return target -> Told.said(refusal.get());
        }
        JsonNode result = body.root().path("result");
        Unseen fault = body.fault();
        if (fault != null) {
            return target -> Told.said(fault);
        }
        return target -> result.isObject() ? chat(result, target) : count(answer, result, target);
    }

    private static Optional<Unseen> refusal(Answer answer, JsonNode root) {
        if (!root.path("ok").isBoolean()) {
            return Refusals.of(answer).or(() -> Refusals.status(answer, ""));
        }
        String words = JsonBody.words(root.path("description").asText(""));
        int code = root.path("ok").asBoolean(true) ? answer.status() : root.path("error_code").asInt(answer.status());
        String said = words.toLowerCase(Locale.ROOT);
        if (code == 429) {
            return Optional.of(tooMany(answer, root, words));
        }
        if (code == 400) {
            return Optional.of(said.contains("chat not found") || said.contains("username_invalid")
                    || said.contains("username_not_occupied")
                            ? Unseen.of(Outcome.NOT_FOUND, "")
                            : Unseen.of(Outcome.LAYOUT_CHANGED, "The Bot API did not take the request: " + words));
        }
        if (code == 403) {
            return Optional.of(Unseen.of(Outcome.PRIVATE, words.isEmpty() ? "The bot is kept out." : words));
        }
        if (code == 401 || code == 404) {
            return Optional
                    .of(Unseen.of(Outcome.NEEDS_CREDENTIAL, "Telegram does not know this bot's token: " + words));
        }
        return Refusals.of(answer).or(() -> Refusals.status(answer, words));
    }

    private static Unseen tooMany(Answer answer, JsonNode root, String words) {
        JsonNode seconds = root.path("parameters").path("retry_after");
        Instant until = seconds.canConvertToInt() && seconds.intValue() >= 0
                ? answer.at().plusSeconds(seconds.intValue())
                : Refusals.tooMany(answer, words).until();
        return new Unseen(Outcome.RATE_LIMITED, words.isEmpty() ? "Too many requests." : words, until, null);
    }

    /** {@code getChat}: it must bear the name and, where it is known, the id. */
    private Told chat(JsonNode chat, Target target) {
        String title = JsonBody.text(chat.path("title"));
        Identity identity = new Identity(JsonBody.text(chat.path("username")), JsonBody.digits(chat.path("id")),
                title == null ? JsonBody.text(chat.path("first_name")) : title);
        String type = chat.path("type").asText();
        if (identity.permanentId() == null || !named(chat, target)) {
            return Told.changed("The answer speaks of somebody else.", Identity.UNKNOWN);
        }
        if (target.permanentId() != null && !target.permanentId().equals(identity.permanentId())
                && !target.permanentId().equals(target.address().handle())) {
            return new Told.Said(Unseen.of(Outcome.NOT_FOUND, "The name belongs to another channel now."), identity);
        }
        if (type.equals("private") || type.equals("bot")) {
            return new Told.Said(
                    Unseen.of(Outcome.COUNT_HIDDEN, "A person or a bot on Telegram has no audience number."),
                    identity);
        }
        String next = COUNT + type + ":" + (identity.displayName() == null ? "" : identity.displayName());
        return new Told.AskOn(target.known(identity.permanentId(), next),
                Unseen.of(Outcome.LAYOUT_CHANGED, "This answer has no audience number; getChatMemberCount tells it."),
                identity);
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

    /** {@code getChatMemberCount}: the number speaks of the chat that the request named. */
    private Told count(Answer answer, JsonNode result, Target target) {
        Optional<Count> members = JsonBody.count(result);
        if (members.isEmpty() || !askedFor(answer, target)) {
            return Told.changed(members.isEmpty()
                    ? "The answer holds no number."
                    : "The answer speaks of somebody else.", Identity.UNKNOWN);
        }
        String[] step = target.step().startsWith(COUNT) ? target.step().split(":", 3) : new String[]{"", "channel", ""};
        String name = step.length == 3 && !step[2].isEmpty() ? step[2] : null;
        Address address = target.address();
        Identity identity = new Identity(null, target.permanentId(), name);
        return Told.seen(Outcome.OK, new Reading(address, target.permanentId(), name,
                Map.of(Metric.FOLLOWERS, members.get()), step[1].equals("channel") ? "subscribers" : "members", name()),
                "", identity);
    }

    /** Whether the request, as far as the answer's address tells it, named this chat. */
    private static boolean askedFor(Answer answer, Target target) {
        String chat = answer.url() == null
                ? ""
                : Link.of(answer.url().toString()).map(link -> link.parameter("chat_id")).orElse("");
        String name = chat.replaceFirst("^(?:%40|@)", "").toLowerCase(Locale.ROOT);
        boolean byId = name.matches("-?\\d+");
        return name.isEmpty() || (byId
                ? target.permanentId() == null || target.permanentId().equals(name)
                : target.address().handle().equals(name));
    }
}
