package tidemark.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import tidemark.account.AccountId;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.cache.CacheGenerations;
import tidemark.cache.CacheKey;
import tidemark.cache.CachePolicy;
import tidemark.cache.CacheResult;
import tidemark.cache.CachedBytes;
import tidemark.reading.Metric;
import tidemark.trend.Comparison;
import tidemark.trend.ComparisonRequest;
import tidemark.trend.ComparisonRequest.Mode;
import tidemark.trend.Span;

/** Compares the histories of some accounts; two queries an account, all at the same time. */
final class CompareRoute {

    static final FieldSelection.Known FIELDS = RecordFields.of(ComparisonAnswer.class);

    private static final List<String> PARAMETERS = List.of(ComparedAccounts.PARAMETER, "from", "to", "interval",
            "metric", "mode", "previous", "fields");

    private final QuerySources sources;
    private final ComparedAccounts accounts;
    private final ShownHistory shown;

    CompareRoute(QuerySources sources) {
        this.sources = sources;
        this.accounts = new ComparedAccounts(sources);
        this.shown = new ShownHistory(sources);
    }

    ApiReply answer(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, PARAMETERS);
        List<ComparedAccounts.Named> named = accounts.named(params);
        ComparisonRequest wanted = wanted(params);
        FieldSelection fields = params.fields(FIELDS);
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        ComparedAccounts.Result result = accounts.find(named);
        if (!result.unknown().isEmpty()) {
            return noAccount(request, String.join(", ", result.unknown()));
        }
        Map<AccountId, AccountFinder.Found> found = result.found();
        if (found.size() < ComparisonRequest.MIN_ACCOUNTS) {
            params.wrong(ComparedAccounts.PARAMETER, "These are names of one account; give at least "
                    + ComparisonRequest.MIN_ACCOUNTS + " different ones.");
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        params.meaning().put(ComparedAccounts.PARAMETER,
                found.keySet().stream().map(AccountId::toString).collect(Collectors.joining(",")));
        try {
            return content(request, policy, params, () -> ApiReply.bytes(fields.of(Json.of(read(wanted, found)))));
        } catch (Purged account) {
            return noAccount(request, account.id);
        }
    }

    private ComparisonRequest wanted(Params params) {
        SeriesSpan span = SeriesSpan.of(params, sources.clock());
        Metric metric = params.choice("metric", Metric.FOLLOWERS, CompareRoute::metric,
                ComparisonRequest.METRICS.stream().map(Metric::key).collect(Collectors.joining(", ")));
        Mode mode = params.choice("mode", Mode.ABSOLUTE, CompareRoute::mode, "absolute, indexed, change");
        boolean previous = Boolean.TRUE.equals(params.flag("previous"));
        boolean fits = params.wrong().isEmpty();
        return new ComparisonRequest(new Span(fits ? span.from() : span.to(), span.to()), span.interval(), metric, mode,
                previous);
    }

    /** A caller who wants to see recent writes gets an answer that is read now and not cached. */
    private ApiReply content(ApiRequest request, CachePolicy policy, Params params, Supplier<byte[]> make) {
        if (request.fresh()) {
            byte[] bytes = make.get();
            return new ApiReply.Content(200, CachedBytes.of(bytes), CacheKey.hash(bytes), true, null);
        }
        String key = CacheKey.of(policy.route(), request.view().key(), params.meaning(),
                CacheGenerations.of(sources.board().known(), policy.route(), null), "");
        CacheResult answer = sources.cache().board(policy, key, make);
        return new ApiReply.Content(200, answer.value(), CacheKey.hash(answer.value().bytes()), true, answer.source());
    }

    private ComparisonAnswer read(ComparisonRequest wanted, Map<AccountId, AccountFinder.Found> found) {
        Map<AccountId, AccountReference> references = accounts.references(found);
        found.keySet().stream().filter(id -> !references.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Purged(id.toString());
        });
        List<Comparison.Subject> subjects = Concurrently.map(List.copyOf(found.keySet()),
                id -> new Comparison.Subject(id, shown.days(id, wanted.readFrom(), wanted.span().to())));
        return ComparisonAnswer.of(Comparison.of(wanted, subjects), references, sources.simulated());
    }

    private static Optional<Metric> metric(String word) {
        return ComparisonRequest.METRICS.stream().filter(known -> known.key().equals(word)).findFirst();
    }

    private static Optional<Mode> mode(String word) {
        return Arrays.stream(Mode.values()).filter(known -> known.key().equals(word)).findFirst();
    }

    private static ApiReply noAccount(ApiRequest request, String names) {
        return new ApiReply.Failed(Problem.notFound(request.path(), "There is no such account: " + names + "."));
    }

    /** An account was purged after its address was looked up. */
    private static final class Purged extends RuntimeException {
        private final String id;

        Purged(String id) {
            super("the account " + id + " is no more", null, false, false);
            this.id = id;
        }
    }
}
