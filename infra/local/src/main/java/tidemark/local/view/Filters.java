package tidemark.local.view;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose accounts. */
final class Filters {

    @Option(names = "--platform", paramLabel = "NAMES", description = "Only these platforms, separated by commas.")
    private @Nullable String platform;

    @Option(names = "--organization", paramLabel = "NAME", description = "Only this organization.")
    private @Nullable String organization;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only accounts with this tag.")
    private @Nullable String tag;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only accounts whose names have this text.")
    private @Nullable String text;

    @Option(names = "--status", paramLabel = "STATUS", completionCandidates = Words.Status.class, description = "Only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable String status;

    /** The path with these filters. */
    ApiPath on(ApiPath path) {
        return path.with("platform", platform).with("organization", organization).with("tag", tag).with("q", text)
                .with("status", status);
    }
}
