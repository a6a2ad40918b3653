package tidemark.platforms.linkedin;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * The page for visitors who are not signed in: "Name | 5,750 followers on LinkedIn. ..." in its description, exact. Off unless the operator turns it
 * on: LinkedIn requires its express permission. Also reads saved pages for members and of earlier years.
 */
final class LinkedinPage implements FetchMethod {

    private static final String HOST = "www.linkedin.com";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "the public page of an organization: followers; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Target target = targets.getFirst();
        String id = target.permanentId();
        String handle = target.address().handle();
        String kind = handle.substring(0, handle.indexOf('/') + 1);
        String name = PlatformRequest.encoded(id == null ? LinkedinAddresses.name(target.address()) : id);
        return PlannedRequest.single(targets, PlatformRequest.page("https://" + HOST + "/" + kind + name));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        for (JsonNode data : LinkedinMarkup.data(page)) {
            Optional<ParseResult> own = LinkedinCompanies.result(data, target, name());
            if (own.isPresent()) {
                return own.get();
            }
        }
        ReportedIdentity shown = LinkedinMarkup.identity(page);
        Optional<Unseen> wall = shown.handle() == null ? LinkedinWalls.in(page) : Optional.empty();
        return wall.map(ParseResult::said).orElseGet(() -> result(
                new ReadingBuilder(shown, name()).with(Metric.FOLLOWERS, LinkedinMarkup.followers(page, shown)),
                target));
    }

    /** A number in place of a name is the organization's id, which the answer must contain. */
    static ParseResult result(ReadingBuilder builder, Target target) {
        String asked = LinkedinAddresses.name(target.address());
        boolean byId = target.permanentId() == null && asked.matches("\\d{1,19}");
        return builder.result(byId ? target.known(asked, target.step()) : target,
                shown -> LinkedinAddresses.named(shown, target.address()));
    }
}
