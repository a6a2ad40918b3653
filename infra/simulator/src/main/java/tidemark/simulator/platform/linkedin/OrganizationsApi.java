package tidemark.simulator.platform.linkedin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

/** {@code /rest/organizations}, by vanity name or id, and {@code /rest/networkSizes}, which gives the followers of an id. */
final class OrganizationsApi {

    private static final Pattern VERSION = Pattern.compile("20\\d{2}(?:0[1-9]|1[0-2])");
    private static final Pattern ORGANIZATION = Pattern.compile("/rest/organizations/(\\d{1,18})");
    private static final Pattern SIZE = Pattern.compile("/rest/networkSizes/urn:li:organization:(\\d{1,18})");
    private static final String EDGE = "COMPANY_FOLLOWED_BY_MEMBER";

    private final Credentials credentials;

    OrganizationsApi(Credentials credentials) {
        this.credentials = credentials;
    }

    Call read(Request request) {
        return refused(request).<Call>map(error -> new Call.AtTheDoor(error.answer())).orElseGet(() -> route(request,
                "linkedin#cred:" + Credentials.nameOf(request.bearer().orElse(""))));
    }

    private Optional<RestError> refused(Request request) {
        Optional<String> token = request.bearer();
        if (token.isEmpty() || !credentials.accepts("linkedin.token", token.get())) {
            return Optional.of(token.map(this::wrong).orElse(RestError.NO_TOKEN));
        }
        Optional<String> version = request.header("LinkedIn-Version");
        return version.isEmpty()
                ? Optional.of(RestError.NO_VERSION)
                : version.filter(VERSION.asMatchPredicate().negate()).map(RestError::noVersion);
    }

    private RestError wrong(String token) {
        return credentials.knows("linkedin.token", token) ? RestError.REVOKED : RestError.WRONG_TOKEN;
    }

    private static Call route(Request request, String scope) {
        Matcher organization = ORGANIZATION.matcher(request.path());
        if (organization.matches()) {
            Key key = new Key.PermanentId(organization.group(1));
            return asked(scope, key, directory -> organization(directory, key, organization.group(1)));
        }
        Matcher size = SIZE.matcher(request.path());
        if (size.matches()) {
            return size(request, scope, size.group(1));
        }
        if (!request.path().equals("/rest/organizations")) {
            return new Call.AtTheDoor(RestError.NO_RESOURCE.answer());
        }
        Optional<String> name = request.parameter("vanityName").filter(OrganizationNames.VANITY.asMatchPredicate());
        if (!request.parameter("q").orElse("").equals("vanityName") || name.isEmpty()) {
            return new Call.AtTheDoor(
                    RestError.invalid("MISSING_FIELD", "Parameter 'vanityName' is required").answer());
        }
        Key key = new Key.Handle(OrganizationNames.COMPANY + name.get());
        return asked(scope, key, directory -> named(directory, key));
    }

    private static Call size(Request request, String scope, String id) {
        String edge = request.parameter("edgeType").orElse("");
        if (!edge.equals(EDGE)) {
            return new Call.AtTheDoor((edge.isEmpty()
                    ? RestError.invalid("MISSING_FIELD", "edgeType :: Parameter 'edgeType' is required")
                    : RestError.invalid("INVALID_VALUE_FOR_FIELD", "Invalid value for edgeType: " + edge)).answer());
        }
        Key key = new Key.PermanentId(id);
        return asked(scope, key, directory -> directory.find(key).filter(AccountView::shown).map(OrganizationsApi::size)
                .orElseGet(() -> RestError.noOrganization(id).answer()));
    }

    /** Some organisations show their followers only to their administrators. */
    private static Response size(AccountView listing) {
        return listing.hidden()
                ? RestError.DENIED.answer()
                : Response.json(200, Json.object().put("firstDegreeSize", listing.numbers().followers()));
    }

    private static Response organization(Directory directory, Key key, String id) {
        return directory.find(key).filter(AccountView::shown).map(listing -> Response.json(200, organization(listing)))
                .orElseGet(() -> RestError.noOrganization(id).answer());
    }

    private static Response named(Directory directory, Key key) {
        ArrayNode elements = Json.array();
        directory.find(key).filter(AccountView::shown).ifPresent(listing -> elements.add(organization(listing)));
        ObjectNode body = Json.object();
        body.set("elements", elements);
        body.putObject("paging").put("start", 0).put("count", 10).putArray("links");
        return Response.json(200, body);
    }

    private static ObjectNode organization(AccountView listing) {
        String name = listing.account().displayName();
        ObjectNode organization = Json.object().put("id", Long.parseLong(listing.id()));
        organization.put("vanityName", OrganizationNames.vanity(listing.handle())).put("localizedName", name);
        ObjectNode names = organization.putObject("name");
        names.putObject("localized").put("en_US", name);
        names.putObject("preferredLocale").put("country", "US").put("language", "en");
        organization.put("localizedWebsite", "https://museum.example/").put("primaryOrganizationType", "NONE");
        organization.putArray("locations");
        return organization.put("$URN", "urn:li:organization:" + listing.id());
    }

    private static Call asked(String scope, Key key, Call.Reply reply) {
        return new Call.Admissible(scope, "linkedin", true, List.of(key), reply);
    }
}
