package tidemark.platforms;

import java.util.Map;
import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.FetchMethod.PlannedRequest;
import tidemark.reading.Finding;

/** Asks whether an earlier answer still holds, where a platform supports conditional requests. Source: RFC 9110, section 13, 2022-06. */
final class ConditionalRequest {

    private static final int LONGEST = 128;

    private ConditionalRequest() {}

    /** The request with the ETag of the earlier answer, if there is one. */
    static PlannedRequest since(FetchMethod method, PlannedRequest asked) {
        String etag = asked.targets().getFirst().validator();
        return etag == null || !applies(method, asked)
                ? asked
                : new PlannedRequest(asked.request().with("If-None-Match", etag), asked.targets(), asked.later());
    }

    /** The finding that nothing changed, if the answer says so. */
    static Optional<Finding> same(PlatformRequest request, PlatformResponse answer) {
        return Optional.ofNullable(request.headers().get("If-None-Match")).filter(etag -> answer.status() == 304)
                .map(Finding.Same::new);
    }

    /** Stores the ETag of an answer with the reading made from it. */
    static void note(FetchMethod method, PlannedRequest asked, PlatformResponse answer,
            Map<AccountId, Finding> findings) {
        Optional<String> etag = answer.headers().first("etag").filter(ConditionalRequest::usable);
        if (etag.isPresent() && applies(method, asked)) {
            findings.replaceAll((id, finding) -> finding instanceof Finding.Seen seen
                    ? new Finding.Seen(seen.outcome(), seen.reading(), seen.detail(), etag.get())
                    : finding);
        }
    }

    private static boolean applies(FetchMethod method, PlannedRequest asked) {
        return method.conditional() && asked.targets().size() == 1 && asked.request().body() == null
                && asked.targets().getFirst().step().equals(Target.FIRST);
    }

    private static boolean usable(String etag) {
        return etag.length() <= LONGEST && etag.matches("(?:W/)?\"[\\x21\\x23-\\x7E]*\"");
    }
}
