package tidemark.simulator.platform.youtube;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;

/**
 * {@code /youtube/v3/channels} with exactly one of {@code id} (at most 50), {@code forHandle} and {@code forUsername}. Channels that are
 * not available, whatever the reason, are omitted; {@code items} is omitted if none is left. Without {@code maxResults} five are
 * returned.
 */
final class ChannelsList {

    private static final String PATH = "/youtube/v3/channels";
    private static final List<String> FILTERS = List.of("id", "forHandle", "forUsername");
    private static final Set<String> PARTS = Set.of("id", "snippet", "statistics", "status", "contentDetails",
            "brandingSettings", "topicDetails", "localizations");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int MOST = 50;
    private static final int USUAL = 5;

    private final Credentials credentials;

    ChannelsList(Credentials credentials) {
        this.credentials = credentials;
    }

    Call read(Request request) {
        if (!request.path().equals(PATH)) {
            return new Call.AtTheDoor(GoogleError.UNKNOWN_PATH.answer());
        }
        Optional<String> key = request.header("x-goog-api-key").or(() -> request.parameter("key"));
        if (key.isEmpty()) {
            return new Call.AtTheDoor(GoogleError.NO_KEY.answer());
        }
        if (!credentials.accepts("youtube.key", key.get())) {
            return new Call.AtTheDoor(GoogleError.wrongKey());
        }
        return invalid(request).<Call>map(error -> new Call.AtTheDoor(error.answer()))
                .orElseGet(() -> lookup(request, "youtube#cred:" + Credentials.nameOf(key.get())));
    }

    private static Optional<GoogleError> invalid(Request request) {
        Set<String> parts = parts(request);
        if (parts.isEmpty()) {
            return Optional
                    .of(GoogleError.badParameter("missingRequiredParameter", "No value for parameter \"part\"."));
        }
        Optional<String> unknown = parts.stream().filter(part -> !PARTS.contains(part)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(GoogleError.badParameter("unknownPart", "'" + unknown.get() + "'"));
        }
        long filters = FILTERS.stream().filter(filter -> request.parameter(filter).isPresent()).count();
        if (filters != 1) {
            return Optional.of(filters == 0
                    ? GoogleError.badParameter("missingRequiredParameter", "No filter selected. Expected one of: "
                            + String.join(", ", FILTERS))
                    : GoogleError.badParameter("incompatibleParameters",
                            "Incompatible parameters specified in the request."));
        }
        boolean tooMany = list(request, "id").size() > MOST;
        boolean results = request.parameter("maxResults").map(most -> most.matches("[0-9]|[1-4][0-9]|50")).orElse(true);
        return tooMany || !results
                ? Optional.of(GoogleError.badParameter("invalidFilters",
                        "The request specifies an invalid filter parameter."))
                : Optional.empty();
    }

    private static Call lookup(Request request, String scope) {
        List<Key> keys = keys(request);
        int most = request.parameter("maxResults").map(Integer::valueOf).orElse(USUAL);
        Set<String> parts = parts(request);
        return new Call.Admissible(scope, "youtube", true, keys, directory -> answer(directory, keys, parts, most));
    }

    private static List<Key> keys(Request request) {
        Stream<Key> ids = list(request, "id").stream().distinct().map(Key.PermanentId::new);
        Stream<Key> names = Stream.concat(request.parameters("forHandle").stream(),
                request.parameters("forUsername").stream()).filter(ChannelNames.HANDLE.asMatchPredicate())
                .map(name -> new Key.Handle(name.startsWith("@") ? name : "@" + name));
        return Stream.concat(ids, names).toList();
    }

    private static Response answer(Directory directory, List<Key> keys, Set<String> parts, int most) {
        List<AccountView> found = keys.stream().flatMap(key -> directory.find(key).stream()).filter(AccountView::shown)
                .toList();
        ObjectNode body = Json.object().put("kind", "youtube#channelListResponse").put("etag", "simulated");
        body.putObject("pageInfo").put("totalResults", found.size()).put("resultsPerPage", most);
        ArrayNode items = Json.array();
        found.stream().limit(most).forEach(listing -> items.add(ChannelItem.of(listing, parts)));
        if (!items.isEmpty()) {
            body.set("items", items);
        }
        return Response.json(200, body);
    }

    private static Set<String> parts(Request request) {
        return list(request, "part").stream().filter(part -> !part.isBlank())
                .map(part -> part.strip().substring(0, 1).toLowerCase(Locale.ROOT) + part.strip().substring(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> list(Request request, String name) {
        return request.parameters(name).stream().flatMap(COMMA::splitAsStream).toList();
    }
}
