package tidemark.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tidemark.account.NormalizedNames;
import tidemark.account.Platform;
import tidemark.aws.http.Json;
import tidemark.board.Total;
import tidemark.cache.CachePolicy;
import tidemark.trend.Span;
import tidemark.trend.TotalsSeries;

/** The route that tells totals over time, from one query of the ledger; answers change with the board, whose build writes totals. */
final class TotalsRoutes {

    static final FieldSelection.Known FIELDS = RecordFields.of(TotalsAnswer.class);

    private static final String PLATFORM = "platform";
    private static final String ORGANIZATION = "organization";
    private static final String TAG = "tag";
    private static final List<String> FILTERS = List.of(PLATFORM, ORGANIZATION, TAG);
    private static final List<String> PARAMETERS = Stream
            .of(FILTERS, SeriesSpan.PARAMETERS, List.of("metric", "fields")).flatMap(List::stream).toList();
    private static final String METRICS = Arrays.stream(TotalsAnswer.Metric.values()).map(TotalsAnswer.Metric::key)
            .collect(Collectors.joining(", "));

    private final QuerySources sources;
    private final BoardRoutes board;

    TotalsRoutes(QuerySources sources, BoardRoutes board) {
        this.sources = sources;
        this.board = board;
    }

    /** A scope as the answer names it and as totals are kept. */
    private record Found(TotalsAnswer.Scope scope, String key) {}

    ApiReply history(ApiRequest request, CachePolicy policy) {
        Params params = new Params(request, PARAMETERS);
        Found found = scope(request, params);
        SeriesSpan span = SeriesSpan.of(params, sources.clock());
        TotalsAnswer.Metric metric = params.choice("metric", TotalsAnswer.Metric.FOLLOWERS, TotalsRoutes::metric,
                METRICS);
        FieldSelection fields = params.fields(FIELDS);
        return board.answer(request, policy, params,
                newest -> fields.of(Json.of(TotalsAnswer.of(found.scope, span, metric, newest.simulated(),
                        TotalsSeries.of(sources.totals().between(found.key, span.from(), span.to()),
                                new Span(span.from(), span.to()), span.interval())))));
    }

    private static Optional<TotalsAnswer.Metric> metric(String word) {
        return Arrays.stream(TotalsAnswer.Metric.values()).filter(known -> known.key().equals(word)).findFirst();
    }

    private Found scope(ApiRequest request, Params params) {
        Found all = new Found(new TotalsAnswer.Scope("all", null), Total.ALL);
        List<String> given = FILTERS.stream().filter(request.query()::containsKey).toList();
        if (given.isEmpty()) {
            return all;
        }
        String filter = given.getFirst();
        given.stream().skip(1).forEach(other -> params.wrong(other,
                "Totals over time take one filter: " + String.join(", ", FILTERS) + "."));
        String word = NormalizedNames.of(params.text(filter));
        if (filter.equals(PLATFORM)) {
            Optional<Platform> platform = sources.known().platform(word);
            if (platform.isEmpty()) {
                params.wrong(PLATFORM, "There is no such platform; known are " + sources.known().names() + ".");
            }
            return platform.map(known -> found(filter, known.id(), Total.platform(known.id()))).orElse(all);
        }
        if (word.isEmpty()) {
            params.wrong(filter, "At least one character.");
        }
        return found(filter, word, filter.equals(TAG) ? Total.tag(word) : Total.organization(word));
    }

    private static Found found(String kind, String name, String key) {
        return new Found(new TotalsAnswer.Scope(kind, name), key);
    }
}
