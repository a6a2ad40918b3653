package tidemark.simulator.platform.mastodon;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.simulator.http.Answer;
import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.manners.Quota;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Listing;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * A Mastodon instance, for any host that no other platform claims: {@code /api/v1/accounts/lookup},
 * {@code /api/v1/accounts/ID}, NodeInfo and WebFinger. It knows the accounts whose home it is. Handles in
 * account lists are {@code user@host}.
 */
public final class Mastodon implements Platform {

    private static final Pattern USER = Pattern.compile("(?i)[a-z0-9_]+([a-z0-9_.-]+[a-z0-9_]+)?");
    private static final String ACCOUNTS = "/api/v1/accounts/";
    private static final String ROBOTS = "User-agent: *\nDisallow: /media_proxy/\nDisallow: /interact/\n";
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final Traits TRAITS = new Traits("mastodon", 3.5, 0.8, 800_000, 2018, Traits.ACTIVITY, false,
            hash -> "1" + Seeded.text(hash, "0123456789", 17));

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean speaksFor(String host) {
        return host.contains(".");
    }

    @Override
    public Call read(Request request) {
        return switch (request.path()) {
            case ACCOUNTS + "lookup" -> lookup(request);
            case "/.well-known/nodeinfo" -> uncounted(request, NodeInfo.links(request.host()));
            case "/nodeinfo/2.0" -> uncounted(request, NodeInfo.document(request.host()));
            case "/.well-known/webfinger" -> webfinger(request);
            default -> request.after(ACCOUNTS).filter(id -> id.matches("\\d+")).map(id -> byId(request, id))
                    .orElseGet(() -> uncounted(request, notFound()));
        };
    }

    @Override
    public String robots(String host) {
        return ROBOTS;
    }

    private static Call lookup(Request request) {
        Optional<Key> key = local(request.parameter("acct").orElse(""), request.host());
        return counted(request, key.stream().toList(), directory -> key.flatMap(directory::find)
                .map(listing -> Answer.json(200, MastodonAccount.of(listing, request.host())))
                .orElseGet(Mastodon::notFound));
    }

    private static Call byId(Request request, String id) {
        Key key = new Key.PermanentId(id);
        return counted(request, List.of(key), directory -> directory.find(key)
                .filter(listing -> listing.account().handle().endsWith("@" + request.host()))
                .map(listing -> Answer.json(200, MastodonAccount.of(listing, request.host())))
                .orElseGet(Mastodon::notFound));
    }

    private static Call webfinger(Request request) {
        String resource = request.parameter("resource").orElse("");
        String acct = resource.startsWith("acct:") ? resource.substring("acct:".length()) : "";
        Optional<Key> key = local(acct, request.host());
        return new Call.Admissible(scope(request), "mastodon", false, key.stream().toList(),
                directory -> webfinger(directory, key, request.host()));
    }

    private static Answer webfinger(Directory directory, Optional<Key> key, String host) {
        return key.flatMap(directory::find).filter(Listing::shown).map(listing -> NodeInfo.webfinger(listing, host))
                .orElseGet(() -> Answer.text(404, ""));
    }

    /** The key of {@code user} or {@code user@host}; absent when it is of another host or no user name. */
    private static Optional<Key> local(String acct, String host) {
        String name = acct.startsWith("@") ? acct.substring(1) : acct;
        String suffix = "@" + host;
        String user = name.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? name.substring(0, name.length() - suffix.length())
                : name;
        return USER.matcher(user).matches() ? Optional.of(new Key.Handle(user + suffix)) : Optional.empty();
    }

    @Override
    public Answer refuse(Request request, Refusal refusal) {
        Answer answer = error(429, "Too many requests");
        if (refusal.until() == null) {
            return answer;
        }
        return answer.with("X-RateLimit-Limit", 300).with("X-RateLimit-Remaining", 0)
                .with("X-RateLimit-Reset", MICROS.format(refusal.until()));
    }

    @Override
    public Answer loginWall(Request request) {
        return error(401, "This method requires an authenticated user");
    }

    @Override
    public Answer failure(Request request) {
        return Answer.html(503, "<!DOCTYPE html><html lang='en'><head><title>We're sorry</title></head></html>");
    }

    @Override
    public Answer stamp(Answer answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining())
                .with("X-RateLimit-Reset", MICROS.format(quota.reset()));
    }

    private static Call counted(Request request, List<Key> keys, Call.Reply reply) {
        return new Call.Admissible(scope(request), "mastodon", true, keys, reply);
    }

    private static Call uncounted(Request request, Answer answer) {
        return new Call.Admissible(scope(request), "mastodon", false, List.of(), directory -> answer);
    }

    private static String scope(Request request) {
        return "mastodon#" + request.host();
    }

    private static Answer notFound() {
        return error(404, "Record not found");
    }

    private static Answer error(int status, String error) {
        return Answer.json(status, Json.object().put("error", error));
    }
}
