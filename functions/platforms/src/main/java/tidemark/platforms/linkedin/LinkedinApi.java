package tidemark.platforms.linkedin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * {@code organizations} gives the id of a name, {@code networkSizes} the followers of an id. Once the id is known, one request a day is enough for an
 * account; a new name is then not noticed, but the number stays that of the same organization.
 * https://learn.microsoft.com/linkedin/marketing/community-management/organizations, 2026-09.
 */
final class LinkedinApi implements FetchMethod {

    /** The step after the first answer, with what it gave: {@code count:name:display name}. */
    static final String COUNT = "count:";

    private static final String HOST = "api.linkedin.com";
    private static final Pattern ORGANIZATION = Pattern.compile(
            "urn(?::|%3A)li(?::|%3A)organization(?::|%3A)(\\d{1,19})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "organizations and networkSizes: followers of organizations; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        PlatformRequest request = PlatformRequest.json("https://" + HOST + "/rest/" + call(targets.getFirst()));
        return PlannedRequest.single(targets, request.with("LinkedIn-Version", "202610")
                .with("X-Restli-Protocol-Version", "2.0.0").bearing(credential));
    }

    private static String call(Target target) {
        String id = target.permanentId();
        String name = LinkedinAddresses.name(target.address());
        if (id != null) {
            return "networkSizes/urn%3Ali%3Aorganization%3A" + id + "?edgeType=COMPANY_FOLLOWED_BY_MEMBER";
        }
        return name.matches("\\d{1,19}")
                ? "organizations/" + name
                : "organizations?q=vanityName&vanityName=" + PlatformRequest.encoded(name);
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.has("firstDegreeSize") || root.has("vanityName") || root.has("serviceErrorCode")
                || (root.has("message") && root.has("status")) || root.path("elements").path(0).has("vanityName")
                || (root.path("elements").isEmpty() && root.path("elements").isArray());
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        JsonNode root = body.root();
        return LinkedinErrors.of(answer, root).map(ResponseChecks::refused)
                .orElseGet(() -> ResponseChecks.json(answer, body, LinkedinErrors.words(root),
                        (said, target) -> said.has("firstDegreeSize")
                                ? size(answer, said, target)
                                : organization(said, target)));
    }

    /** The organization of the name, or of the number, that was asked for. */
    private ParseResult organization(JsonNode root, Target target) {
        JsonNode elements = root.path("elements");
        if (elements.isArray() && elements.isEmpty()) {
            return ParseResult.said(Outcome.NOT_FOUND, "No organization has this name.");
        }
        JsonNode said = elements.isArray() ? elements.path(0) : root;
        String id = JsonBody.digits(said.path("id"));
        String vanity = JsonBody.text(said.path("vanityName"));
        String display = JsonBody.text(said.path("localizedName"));
        String asked = LinkedinAddresses.name(target.address());
        boolean own = asked.equalsIgnoreCase(vanity) || asked.equals(id);
        if (id == null || !own || (target.permanentId() != null && !target.permanentId().equals(id))) {
            return ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        String step = COUNT + (vanity == null ? "" : vanity) + ":" + (display == null ? "" : display);
        ReportedIdentity identity = new ReportedIdentity(vanity, id, display);
        ParseResult alone = new ReadingBuilder(identity, name())
                .hiddenBecause("This answer has no audience number; networkSizes has it.")
                .result(target.known(id, step), shown -> LinkedinAddresses.named(shown, target.address()));
        return new ParseResult.NeedsRequest(target.known(id, step), alone.finding(), identity);
    }

    /** A bare number: it belongs to the organization whose id the request named. */
    private ParseResult size(PlatformResponse answer, JsonNode root, Target target) {
        Matcher url = ORGANIZATION.matcher(answer.url() == null ? "" : answer.url().toString());
        String id = target.permanentId();
        if (id == null || (url.find() && !url.group(1).equals(id))) {
            return ParseResult.changed("The answer does not say whose number it is.", ReportedIdentity.UNKNOWN);
        }
        String[] reported = target.step().startsWith(COUNT) ? target.step().split(":", 3) : new String[]{"", "", ""};
        String vanity = reported[1].isEmpty() ? null : reported[1];
        ReportedIdentity identity = new ReportedIdentity(vanity, id, reported[2].isEmpty() ? null : reported[2]);
        return new ReadingBuilder(identity, name()).with(Metric.FOLLOWERS, JsonBody.count(root.path("firstDegreeSize")))
                .result(target, shown -> LinkedinAddresses.named(shown, target.address()));
    }
}
