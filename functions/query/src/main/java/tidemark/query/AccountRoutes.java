package tidemark.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.board.BoardColumn;
import tidemark.board.Row;
import tidemark.cache.CacheGenerations;
import tidemark.cache.CacheKey;
import tidemark.cache.CachePolicy;
import tidemark.cache.CacheResult;
import tidemark.cache.CachedBytes;
import tidemark.history.Series;
import tidemark.history.Snapshot;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;

/** The routes that are answered from the ledger; answers are cached until the account changes. */
final class AccountRoutes {

    static final FieldSelection.Known HISTORY = FieldSelection.Known.of("account.id", "account.platform",
            "account.handle",
            "account.display_name", "account.organization", "account.simulated", "interval", "from", "to",
            "points.date", "points.followers", "points.posts", "points.engagement", "points.precision", "gaps.from",
            "gaps.to");

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3660;

    private final QuerySources sources;

    AccountRoutes(QuerySources sources) {
        this.sources = sources;
    }

    /** @param row its row on the board, absent if the board in memory does not have it */
    private record Found(AccountId id, @Nullable Row row) {}

    ApiReply account(ApiRequest request, CachePolicy policy, String platform, String handle) {
        Params params = new Params(request, List.of("fields"));
        FieldSelection fields = params.fields(AccountJson.FIELDS);
        return answer(request, policy, params, platform, handle, found -> entry(found.id())
                .map(entry -> fields
                        .of(AccountJson.of(entry, request.view(), sources.simulated(), sources.clock().instant())))
                .map(json -> CachedBytes.of(ApiReply.bytes(json))).orElse(CachedBytes.ABSENT));
    }

    ApiReply history(ApiRequest request, CachePolicy policy, String platform, String handle) {
        Params params = new Params(request, List.of("from", "to", "interval", "fields"));
        LocalDate to = params.date("to", LocalDate.ofInstant(sources.clock().instant(), ZoneOffset.UTC));
        LocalDate usual = to.minusDays(USUAL_DAYS);
        LocalDate from = params.date("from", usual.isBefore(Params.FIRST_DAY) ? Params.FIRST_DAY : usual);
        Series.Interval interval = params.choice("interval", Series.Interval.DAY, AccountRoutes::interval,
                "day, week, month");
        FieldSelection fields = params.fields(HISTORY);
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            params.wrong("from", "A date from " + MOST_DAYS + " days before to on, and not after it.");
        }
        return answer(request, policy, params, platform, handle, found -> {
            Optional<ObjectNode> account = found.row() == null
                    ? entry(found.id()).map(AccountRoutes::identity)
                    : Optional.of(identity(found.row()));
            return account.map(node -> node.put("simulated", sources.simulated()))
                    .map(node -> fields.of(history(node, found.id(), from, to, interval)))
                    .map(json -> CachedBytes.of(ApiReply.bytes(json))).orElse(CachedBytes.ABSENT);
        });
    }

    private static Optional<Series.Interval> interval(String word) {
        return Arrays.stream(Series.Interval.values()).filter(known -> key(known).equals(word)).findFirst();
    }

    private static String key(Series.Interval interval) {
        return interval.name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode history(ObjectNode account, AccountId id, LocalDate from, LocalDate to,
            Series.Interval interval) {
        Series series = Series.of(shown(id, from, to), interval);
        ObjectNode node = Json.object();
        node.set("account", account);
        node.put("interval", key(interval)).put("from", from.toString()).put("to", to.toString());
        ArrayNode points = node.putArray("points");
        for (Snapshot snapshot : series.points()) {
            points.add(AccountJson.numbers(Json.object().put("date", snapshot.day().toString()), snapshot));
        }
        ArrayNode gaps = node.putArray("gaps");
        series.gaps()
                .forEach(gap -> gaps.addObject().put("from", gap.from().toString()).put("to", gap.to().toString()));
        return node;
    }

    /** The days that may be shown; none if the platform deleted the account and requires deletion here. */
    private List<Snapshot> shown(AccountId id, LocalDate from, LocalDate to) {
        List<Snapshot> days = sources.readings().days(id, from, to);
        boolean withheld = days.stream().anyMatch(day -> day.retention().mirrorDeletes())
                && entry(id).filter(entry -> entry.state().missing() != null).isPresent();
        Instant now = sources.clock().instant();
        return withheld ? List.of() : days.stream().filter(day -> !day.overdue(now)).toList();
    }

    private static ObjectNode identity(Row row) {
        return identity(row.id(), row.address(), row.text(BoardColumn.DISPLAY_NAME).orElse(null),
                row.text(BoardColumn.ORGANIZATION).orElseThrow());
    }

    private static ObjectNode identity(Accounts.Entry entry) {
        return identity(entry.account().id(), entry.account().address(), entry.account().displayName(),
                entry.account().organization());
    }

    private static ObjectNode identity(AccountId id, Address address, @Nullable String name, String organization) {
        ObjectNode node = Json.object().put("id", id.toString()).put("platform", address.platform().id())
                .put("handle", address.handle());
        AccountRows.text(node, "display_name", name);
        return node.put("organization", organization);
    }

    private Optional<Accounts.Entry> entry(AccountId id) {
        return Optional.ofNullable(sources.accounts().entries(List.of(id)).get(id));
    }

    /** Builds an answer about a found account. */
    private interface Making {
        CachedBytes of(Found found);
    }

    private ApiReply answer(ApiRequest request, CachePolicy policy, Params params, String word, String handle,
            Making make) {
        boolean onBoard = sources.board().inMemory().filter(board -> board.platforms().contains(word)).isPresent();
        Optional<Platform> platform = onBoard ? Optional.of(new Platform(word)) : sources.known().platform(word);
        if (platform.isEmpty()) {
            params.wrong("platform", "There is no such platform; known are " + sources.known().names() + ".");
        }
        if (platform.isEmpty() || !params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        Optional<Found> found = find(platform.get(), handle);
        if (found.isEmpty()) {
            return nobody(request);
        }
        AccountId id = found.get().id();
        String key = CacheKey.of(policy.route(), request.view().key(), params.meaning(),
                CacheGenerations.of(sources.board().known(), policy.route(), platform.get()), "");
        Supplier<CachedBytes> making = () -> make.of(found.get());
        CacheResult answer = sources.cache().account(policy, id, key, request.fresh(), making);
        if (answer.value().absent()) {
            return nobody(request);
        }
        String tag = CacheKey.hash(answer.value().bytes());
        return request.has(tag)
                ? new ApiReply.Unchanged(tag, true)
                : new ApiReply.Content(200, answer.value(), tag, true, answer.source());
    }

    /** Looks on the board in memory first, which is free and ignores case; then in the ledger, which knows earlier handles and permanent ids. */
    private Optional<Found> find(Platform platform, String handle) {
        Optional<Found> row = address(platform, handle).flatMap(this::onBoard);
        if (row.isPresent()) {
            return row;
        }
        Optional<Address> named = sources.known().address(platform.id(), handle);
        return named.flatMap(this::inLedger)
                .or(() -> named.flatMap(sources.known()::alsoMeant)
                        .flatMap(other -> onBoard(other).or(() -> inLedger(other))));
    }

    private Optional<Found> onBoard(Address address) {
        return sources.board().inMemory().flatMap(board -> board.find(address)).map(row -> new Found(row.id(), row));
    }

    private Optional<Found> inLedger(Address address) {
        return sources.cache()
                .resolve(address.toString(),
                        () -> new FindAccount(sources.accounts(), sources.known()::permanentId).at(address))
                .map(id -> new Found(id, null));
    }

    private static Optional<Address> address(Platform platform, String handle) {
        try {
            return Optional.of(new Address(platform, handle));
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }

    private static ApiReply nobody(ApiRequest request) {
        return new ApiReply.Failed(Problem.notFound(request.path(), "There is no such account."));
    }
}
