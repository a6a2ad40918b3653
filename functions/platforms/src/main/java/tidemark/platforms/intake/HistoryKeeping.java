package tidemark.platforms.intake;

import java.util.Comparator;
import java.util.function.Function;

import tidemark.account.Account;
import tidemark.platform.PlatformClient;
import tidemark.platform.RetentionTerms;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.MethodPolicy;

/**
 * The terms under which imported numbers of an account are kept: those of the method by which it is asked, and where it is not asked those of
 * its platform's methods that allow the least.
 */
public record HistoryKeeping(Platforms platforms, PlatformClient platformClient)
        implements
            Function<Account, RetentionTerms> {

    @Override
    public RetentionTerms apply(Account account) {
        return switch (platformClient.route(account)) {
            case PlatformClient.Route.Open open -> open.policy().retention();
            case PlatformClient.Route.Closed closed -> platforms.registered(account.address().platform()).stream()
                    .flatMap(known -> known.policy().methods().stream()).map(MethodPolicy::retention)
                    .min(Comparator.comparingInt(HistoryKeeping::days).thenComparing(RetentionTerms::derived)
                            .thenComparing(terms -> !terms.mirrorDeletes()))
                    .orElse(RetentionTerms.FREE);
        };
    }

    private static int days(RetentionTerms terms) {
        Integer days = terms.maxAgeDays();
        return days == null ? Integer.MAX_VALUE : days;
    }
}
