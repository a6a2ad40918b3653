package tidemark.platforms;

import java.util.Map;
import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Method.Asked;
import tidemark.reading.Finding;

/** Asks whether an earlier answer still holds, where a platform answers that. Source: RFC 9110, section 13, 2022-06. */
final class Conditional {

    private static final int LONGEST = 128;

    private Conditional() {}

    /** The request with the ETag of the earlier answer, if there is one. */
    static Asked since(Method method, Asked asked) {
        String etag = asked.targets().getFirst().validator();
        return etag == null || !applies(method, asked)
                ? asked
                : new Asked(asked.request().with("If-None-Match", etag), asked.targets(), asked.later());
    }

    /** That nothing changed, if the answer says so. */
    static Optional<Finding> same(Request request, Answer answer) {
        return Optional.ofNullable(request.headers().get("If-None-Match")).filter(etag -> answer.status() == 304)
                .map(Finding.Same::new);
    }

    /** Notes the ETag of an answer with what was read in it. */
    static void note(Method method, Asked asked, Answer answer, Map<AccountId, Finding> findings) {
        Optional<String> etag = answer.headers().first("etag").filter(Conditional::usable);
        if (etag.isPresent() && applies(method, asked)) {
            findings.replaceAll((id, finding) -> finding instanceof Finding.Seen seen
                    ? new Finding.Seen(seen.outcome(), seen.reading(), seen.detail(), etag.get())
                    : finding);
        }
    }

    private static boolean applies(Method method, Asked asked) {
        return method.conditional() && asked.targets().size() == 1 && asked.request().body() == null
                && asked.targets().getFirst().step().equals(Target.FIRST);
    }

    private static boolean usable(String etag) {
        return etag.length() <= LONGEST && etag.matches("(?:W/)?\"[\\x21\\x23-\\x7E]*\"");
    }
}
