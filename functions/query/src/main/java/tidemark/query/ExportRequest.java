package tidemark.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.aws.http.Json;
import tidemark.aws.http.View;
import tidemark.board.Filter;

/**
 * What is to be exported.
 *
 * @param from the first day of a history, or on which an account was last asked
 * @param to the last one
 * @param filter the accounts that are meant; those that are no longer collected are among them
 * @param view of the caller
 * @param query the parameters as they were given
 * @param meaning equal for equal requests
 */
record ExportRequest(ExportFormat format, ExportContent content, LocalDate from, LocalDate to, Filter filter, View view,
        Map<String, List<String>> query, Map<String, String> meaning) {

    static final List<String> PARAMETERS = Stream
            .concat(Stream.of("format", "what", "from", "to"), ListQuery.FILTERS.stream()).toList();

    private static final String VIEW = "view";
    private static final String QUERY = "query";

    ExportRequest {
        query = Map.copyOf(query);
        meaning = Map.copyOf(meaning);
    }

    /** Reads a request; what is wrong with it is in {@code params}, which must be of the same query. */
    static ExportRequest of(Params params, Map<String, List<String>> query, View view, KnownPlatforms known,
            InstantSource clock) {
        ExportFormat format = params.choice("format", ExportFormat.CSV, ExportFormat::of, "csv, json, ndjson");
        ExportContent content = params.choice("what", ExportContent.ACCOUNTS, ExportContent::of,
                "accounts, history, outcomes");
        LocalDate to = params.date("to", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate from = params.date("from", Params.FIRST_DAY);
        if (from.isAfter(to)) {
            params.wrong("from", "Not after to.");
        }
        boolean dated = params.one("from").isPresent() || params.one("to").isPresent();
        if (dated && content == ExportContent.ACCOUNTS) {
            params.wrong("what", "Accounts are exported as they are now; from and to belong to history and outcomes.");
        }
        Filter filter = ListQuery.filter(params, known, true);
        return new ExportRequest(format, content, from, to, filter, view, query, params.meaning());
    }

    /** The request as the ledger keeps it. */
    String text() {
        ObjectNode text = Json.object().put(VIEW, view.name());
        ObjectNode parameters = text.putObject(QUERY);
        new TreeMap<>(query).forEach((name, values) -> values.forEach(parameters.withArray(name)::add));
        return Json.text(text);
    }

    /** The request that the ledger keeps; empty if this version no longer takes it. */
    static Optional<ExportRequest> of(String text, KnownPlatforms known, InstantSource clock) {
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            Map<String, List<String>> query = new TreeMap<>();
            json.path(QUERY).properties().forEach(parameter -> {
                List<String> values = new ArrayList<>();
                parameter.getValue().forEach(value -> values.add(value.asText()));
                query.put(parameter.getKey(), values);
            });
            Params params = new Params(query, PARAMETERS);
            ExportRequest request = of(params, query, View.valueOf(json.path(VIEW).asText()), known, clock);
            return params.wrong().isEmpty() ? Optional.of(request) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("the ledger holds an export that is none", broken);
        }
    }

    /** The name under which a browser saves the file. */
    String fileName() {
        return "tidemark-" + content.key() + "." + format.key();
    }
}
