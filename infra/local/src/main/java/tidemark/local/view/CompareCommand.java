package tidemark.local.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidemark compare}: two to ten accounts side by side over time. */
@Command(name = "compare", description = "Show two to ten accounts side by side over time.")
final class CompareCommand implements Callable<Integer> {

    private final Viewer viewer;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final Span span = new Span();

    @Parameters(paramLabel = "ACCOUNT", arity = "2..10", description = "As platform/handle, by any name that the account has or had.")
    private List<String> accounts = new ArrayList<>();

    @Option(names = "--metric", paramLabel = "METRIC", completionCandidates = Words.Metric.class, description = "What is compared: ${COMPLETION-CANDIDATES}.")
    private @Nullable String metric;

    @Option(names = "--mode", paramLabel = "MODE", completionCandidates = Words.Mode.class, description = "The values, values with 100 for the first common day, or differences: ${COMPLETION-CANDIDATES}.")
    private @Nullable String mode;

    CompareCommand(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> names = accounts.stream().map(account -> AccountName.of(account, options).toString()).toList();
        ApiPath path = new ApiPath("/compare").with("accounts", String.join(",", names)).with("metric", metric)
                .with("mode", mode);
        return viewer.show(options, span.on(path), answer -> new ComparisonReport(answer, options.form()).report());
    }
}
