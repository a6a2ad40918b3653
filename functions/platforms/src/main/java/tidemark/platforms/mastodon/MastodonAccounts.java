package tidemark.platforms.mastodon;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.fediverse.AccountEntities;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/** The accounts of one answer: one, a list, the accounts of a search, the authors of statuses, the contact of an instance. */
final class MastodonAccounts {

    private final List<JsonNode> accounts;
    private final boolean empty;
    private final String host;
    private final String method;

    private MastodonAccounts(List<JsonNode> accounts, boolean empty, String host, String method) {
        this.accounts = accounts;
        this.empty = empty;
        this.host = host;
        this.method = method;
    }

    /** @param answer whose host is empty if a saved answer does not record it */
    static MastodonAccounts in(JsonNode root, PlatformResponse answer, String method) {
        List<JsonNode> accounts = AccountEntities.in(root);
        boolean ofPosts = answer.path().matches(".*/(?:statuses|timelines)(?:/.*)?");
        return new MastodonAccounts(accounts, accounts.isEmpty() && AccountEntities.listed(root) && !ofPosts,
                answer.host(), method);
    }

    /** The accounts that a page's state holds by their ids. */
    static MastodonAccounts held(JsonNode map, PlatformResponse answer, String method) {
        return new MastodonAccounts(AccountEntities.values(map), false, answer.host(), method);
    }

    ParseResult of(Target target) {
        return find(target).orElseGet(() -> empty
                ? ParseResult.said(Outcome.NOT_FOUND, "The list is empty.")
                : ParseResult.changed(accounts.isEmpty()
                        ? "The answer holds no account."
                        : "The answer describes another account.", ReportedIdentity.UNKNOWN));
    }

    /** The result for the account, if it is among these; empty if it is not. */
    Optional<ParseResult> find(Target target) {
        List<ParseResult> own = accounts.stream().filter(account -> describes(account, target))
                .map(account -> read(account, target)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(RepeatedProfiles.agreed(own, own::getFirst));
    }

    /**
     * A remote copy must have the whole handle; an account of the answering host must have the user part, and that host must be the handle's or the
     * one that serves it.
     */
    private boolean describes(JsonNode account, Target target) {
        String handle = target.address().handle();
        String acct = account.path("acct").asText().toLowerCase(Locale.ROOT);
        String fqn = account.path("fqn").asText(account.path("pleroma").path("fqn").asText()).toLowerCase(Locale.ROOT);
        if (acct.contains("@") || acct.isEmpty()) {
            return acct.equals(handle);
        }
        if (!acct.equals(MastodonAddresses.user(handle))) {
            return false;
        }
        String home = MastodonAddresses.host(handle).replaceFirst(":\\d+$", "");
        return home.isEmpty() || fqn.equals(handle) || home.equals(host) || home.equals(server(account))
                || served(target, server(account));
    }

    /** Whether a host is known to serve the account: WebFinger or an earlier answer said so. */
    private static boolean served(Target target, String server) {
        String id = target.permanentId();
        return !server.isEmpty() && (LookupSteps.host(target).equals(server)
                || (id != null && MastodonAddresses.host(id).equals(server)));
    }

    private ParseResult read(JsonNode account, Target target) {
        ReportedIdentity identity = identity(account, target);
        if (account.path("suspended").asBoolean() || account.path("pleroma").path("deactivated").asBoolean()) {
            return new ParseResult.Settled(Unseen.of(Outcome.SUSPENDED, "The host suspended the account."), identity);
        }
        String known = target.permanentId();
        if (known != null && identity.permanentId() != null && !known.equals(identity.permanentId())
                && MastodonAddresses.host(known).equals(MastodonAddresses.host(identity.permanentId()))) {
            return new ParseResult.Settled(Unseen.of(Outcome.NOT_FOUND, "The name belongs to another account now."),
                    identity);
        }
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        JsonBody.written(account.path("statuses_count")).ifPresent(count -> metrics.put(Metric.POSTS, count));
        boolean unmarked = AmbiguousZero.unmarked(account, target);
        JsonNode following = account.path("following_count");
        if (!hidden(account, following, "hide_follows_count", unmarked)) {
            JsonBody.written(following).ifPresent(count -> metrics.put(Metric.FOLLOWING, count));
        }
        JsonNode followers = account.path("followers_count");
        if (hidden(account, followers, "hide_followers_count", unmarked)) {
            return new ReadingBuilder(identity, method).with(metrics)
                    .hiddenBecause("The host does not show the number of followers.")
                    .result(target, target.address());
        }
        JsonBody.written(followers).ifPresent(count -> metrics.put(Metric.FOLLOWERS, count));
        if (!metrics.containsKey(Metric.FOLLOWERS)) {
            return ParseResult.changed("The account has no followers_count.", identity);
        }
        String moved = account.path("moved").path("acct").asText("");
        return new ReadingBuilder(identity, method).with(metrics)
                .remarking(moved.isEmpty() ? "" : "The owner has moved to " + JsonBody.words(moved) + ".")
                .result(target, target.address());
    }

    /**
     * Pleroma has a flag; other software writes -1, null or 0: with a mark that the collections are hidden, or, if the software has no such mark,
     * without.
     */
    private static boolean hidden(JsonNode account, JsonNode number, String pleroma, boolean unmarked) {
        boolean nought = JsonBody.written(number).filter(count -> count.value() == 0).isPresent();
        return JsonBody.withheld(number) || (nought && (unmarked || account.path("hide_collections").asBoolean()))
                || account.path("pleroma").path(pleroma).asBoolean();
    }

    /** An id belongs to the host that answered, so a remote copy gives none. */
    private ReportedIdentity identity(JsonNode account, Target target) {
        String acct = account.path("acct").asText();
        String id = JsonBody.text(account.path("id"));
        String by = host.isEmpty() ? server(account) : host;
        boolean own = !acct.contains("@") && id != null && !by.isEmpty();
        String home = MastodonAddresses.host(target.address().handle());
        String shown = acct.contains("@") || home.isEmpty() ? acct : acct + "@" + home;
        return new ReportedIdentity(shown, own ? id + "@" + by : null, JsonBody.text(account.path("display_name")));
    }

    private static String server(JsonNode account) {
        String uri = host(account.path("uri").asText());
        return uri.isEmpty() ? host(account.path("url").asText()) : uri;
    }

    private static String host(@Nullable String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }
}
