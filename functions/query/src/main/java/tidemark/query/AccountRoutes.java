package tidemark.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.aws.http.AccountAnswer;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Revision;
import tidemark.cache.CacheGenerations;
import tidemark.cache.CacheKey;
import tidemark.cache.CachePolicy;
import tidemark.cache.CacheResult;
import tidemark.cache.CachedBytes;
import tidemark.history.Series;
import tidemark.ledger.Accounts;

/** The routes that are answered from the ledger; answers are cached until the account changes. */
final class AccountRoutes {

    static final FieldSelection.Known ACCOUNT = RecordFields.of(AccountAnswer.class);
    static final FieldSelection.Known HISTORY = RecordFields.of(HistoryAnswer.class);

    private static final List<String> HISTORY_PARAMETERS = Stream
            .concat(SeriesSpan.PARAMETERS.stream(), Stream.of("fields")).toList();

    private final QuerySources sources;
    private final AccountFinder finder;
    private final ShownHistory shown;

    AccountRoutes(QuerySources sources) {
        this.sources = sources;
        this.finder = new AccountFinder(sources);
        this.shown = new ShownHistory(sources);
    }

    ApiReply account(ApiRequest request, CachePolicy policy, String platform, String handle) {
        Params params = new Params(request, List.of("fields"));
        FieldSelection fields = params.fields(ACCOUNT);
        return answer(request, policy, params, platform, handle, found -> entry(found.id())
                .map(entry -> fields
                        .of(Json.of(AccountAnswer.of(entry, request.view(), sources.simulated(),
                                sources.clock().instant()))))
                .map(json -> CachedBytes.of(ApiReply.bytes(json))).orElse(CachedBytes.ABSENT));
    }

    ApiReply history(ApiRequest request, CachePolicy policy, String platform, String handle) {
        Params params = new Params(request, HISTORY_PARAMETERS);
        SeriesSpan span = SeriesSpan.of(params, sources.clock());
        FieldSelection fields = params.fields(HISTORY);
        return answer(request, policy, params, platform, handle, found -> {
            Optional<HistoryAnswer.Subject> account = found.row() == null
                    ? entry(found.id()).map(entry -> HistoryAnswer.Subject.of(entry, sources.simulated()))
                    : Optional.of(HistoryAnswer.Subject.of(found.row(), sources.simulated()));
            return account.map(subject -> HistoryAnswer.of(subject, span.intervalKey(), span.from(), span.to(),
                    Series.of(shown.days(found.id(), span.from(), span.to()), span.interval())))
                    .map(history -> CachedBytes.of(ApiReply.bytes(fields.of(Json.of(history)))))
                    .orElse(CachedBytes.ABSENT);
        });
    }

    private Optional<Accounts.Entry> entry(AccountId id) {
        return sources.accounts().find(id);
    }

    /** Builds an answer about a found account. */
    private interface Making {
        CachedBytes of(AccountFinder.Found found);
    }

    private ApiReply answer(ApiRequest request, CachePolicy policy, Params params, String word, String handle,
            Making make) {
        Optional<Platform> platform = finder.platform(word);
        if (platform.isEmpty()) {
            params.wrong("platform", "There is no such platform; known are " + sources.known().names() + ".");
        }
        if (platform.isEmpty() || !params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        Optional<AccountFinder.Found> found = finder.find(platform.get(), handle);
        if (found.isEmpty()) {
            return noAccount(request);
        }
        AccountId id = found.get().id();
        String key = CacheKey.of(policy.route(), request.view().key(), params.meaning(),
                CacheGenerations.of(sources.board().known(), policy.route(), platform.get()), "");
        Supplier<CachedBytes> making = () -> make.of(found.get());
        CacheResult answer = sources.cache().account(policy, id, key, request.fresh(), making);
        if (answer.value().absent()) {
            return noAccount(request);
        }
        String tag = Revision.tag(answer.value().bytes());
        return request.has(tag)
                ? new ApiReply.Unchanged(tag, true)
                : new ApiReply.Content(200, answer.value(), tag, true, answer.source());
    }

    private static ApiReply noAccount(ApiRequest request) {
        return new ApiReply.Failed(Problem.notFound(request.path(), "There is no such account."));
    }
}
