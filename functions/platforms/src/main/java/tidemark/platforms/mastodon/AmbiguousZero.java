package tidemark.platforms.mastodon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.account.Platform;
import tidemark.platform.Target;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * Where 0 followers may as well be a number that the owner hides, because the software writes 0 for it and no mark beside it: Pixelfed, Friendica,
 * and Misskey's kin where they speak Mastodon's API; and copies of accounts of other hosts, which have no number of a hidden collection.
 */
final class AmbiguousZero {

    private static final Platform PIXELFED = new Platform("pixelfed");
    /** What Pixelfed's accounts have beside Mastodon's, or Misskey's kin. */
    private static final List<String> MARKS = List.of("pf_id", "note_text", "header_bg", "is_admin", "fqn");

    private AmbiguousZero() {}

    static boolean ofPixelfed(Target target) {
        return target.address().platform().equals(PIXELFED);
    }

    /** Whether a 0 in an account entity may stand for a hidden number. Pleroma and Akkoma mark what is hidden. */
    static boolean unmarked(JsonNode account, Target target) {
        return ofPixelfed(target) || account.path("acct").asText().contains("@")
                || (!account.has("pleroma") && MARKS.stream().anyMatch(account::has))
                || account.path("url").asText().matches("https?://[^/]+/profile/[^/]+/?");
    }

    /** Whether the numbers of a page tell 0 followers that may be hidden ones. */
    static boolean hidden(Map<Metric, Count> metrics, Target target) {
        Count followers = metrics.get(Metric.FOLLOWERS);
        return followers != null && followers.value() == 0 && ofPixelfed(target);
    }

    /** The numbers of a page without those that may stand for hidden ones. */
    static Map<Metric, Count> shown(Map<Metric, Count> metrics, Target target) {
        Map<Metric, Count> shown = new EnumMap<>(Metric.class);
        metrics.forEach((metric, count) -> {
            boolean doubtful = count.value() == 0 && metric != Metric.POSTS && ofPixelfed(target);
            if (!doubtful) {
                shown.put(metric, count);
            }
        });
        return shown;
    }
}
