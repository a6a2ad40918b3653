package tidemark.simulator.platform.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** {@code /botTOKEN/getChat} and {@code getChatMemberCount}, by {@code @name} or numeric chat id. */
final class BotApi implements Site {

    private static final Pattern PATH = Pattern.compile("/bot([0-9]+:[A-Za-z0-9_-]+)/([A-Za-z]+)");

    private final Credentials credentials;

    BotApi(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals("api.telegram.org");
    }

    @Override
    public Call read(Request request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return new Call.AtTheDoor(error(404, "Not Found"));
        }
        if (!credentials.accepts("telegram.bot", path.group(1))) {
            return new Call.AtTheDoor(error(401, "Unauthorized"));
        }
        Optional<Key> key = key(request.parameter("chat_id").orElse(""));
        return new Call.Admissible("telegram#bot:" + Credentials.nameOf(path.group(1)), "telegram-bot", true,
                key.stream().toList(), directory -> call(path.group(2), directory, key));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Long seconds = refusal.seconds();
        if (seconds == null) {
            return error(429, "Too Many Requests");
        }
        ObjectNode body = problem(429, "Too Many Requests: retry after " + seconds);
        body.putObject("parameters").put("retry_after", seconds);
        return refusal.retryAfter(Response.json(429, body));
    }

    @Override
    public Response loginWall(Request request) {
        return error(401, "Unauthorized");
    }

    @Override
    public Response failure(Request request) {
        return error(503, "Service Unavailable");
    }

    private static Response call(String method, Directory directory, Optional<Key> key) {
        if (!method.equalsIgnoreCase("getChat") && !method.equalsIgnoreCase("getChatMemberCount")) {
            return error(404, "Not Found");
        }
        Optional<AccountView> chat = key.flatMap(directory::find).filter(AccountView::shown);
        if (chat.isEmpty()) {
            return error(400, "Bad Request: chat not found");
        }
        if (chat.get().hidden()) {
            return error(403, "Forbidden: bot was kicked from the channel chat");
        }
        return method.equalsIgnoreCase("getChat")
                ? result(chat(chat.get()))
                : result(Json.array().add(chat.get().numbers().followers()).get(0));
    }

    private static ObjectNode chat(AccountView listing) {
        ObjectNode chat = Json.object();
        chat.put("id", Long.parseLong(listing.id())).put("title", listing.account().displayName());
        chat.put("username", listing.handle()).put("type", "channel");
        chat.putArray("active_usernames").add(listing.handle());
        chat.put("description", "A simulated channel.").put("has_visible_history", true);
        chat.put("accent_color_id", 1).put("max_reaction_count", 11);
        return chat;
    }

    private static Optional<Key> key(String chat) {
        if (chat.matches("-?\\d+")) {
            return Optional.of(new Key.PermanentId(chat));
        }
        return Optional.of(chat).filter(name -> name.startsWith("@")).map(name -> name.substring(1))
                .filter(Telegram.NAME.asMatchPredicate()).map(Key.Handle::new);
    }

    private static Response result(JsonNode value) {
        return Response.json(200, Json.object().put("ok", true).set("result", value));
    }

    private static Response error(int code, String description) {
        return Response.json(code, problem(code, description));
    }

    private static ObjectNode problem(int code, String description) {
        return Json.object().put("ok", false).put("error_code", code).put("description", description);
    }
}
