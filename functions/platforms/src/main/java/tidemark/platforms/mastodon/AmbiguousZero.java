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
 * Decides where 0 followers may be a hidden number, because the software writes 0 for it without a mark: Pixelfed, Friendica, and the Misskey family
 * where it provides Mastodon's API; and copies of accounts of other hosts, which have no number for a hidden collection.
 */
final class AmbiguousZero {

    private static final Platform PIXELFED = new Platform("pixelfed");
    /** The fields that accounts of Pixelfed or the Misskey family have in addition to Mastodon's. */
    private static final List<String> MARKS = List.of("pf_id", "note_text", "header_bg", "is_admin", "fqn");

    private AmbiguousZero() {}

    static boolean ofPixelfed(Target target) {
        return target.address().platform().equals(PIXELFED);
    }

    /** Whether a 0 in an account entity may stand for a hidden number. Pleroma and Akkoma mark hidden numbers. */
    static boolean unmarked(JsonNode account, Target target) {
        return ofPixelfed(target) || account.path("acct").asText().contains("@")
                || (!account.has("pleroma") && MARKS.stream().anyMatch(account::has))
                || account.path("url").asText().matches("https?://[^/]+/profile/[^/]+/?");
    }

    /** Whether the numbers of a page give 0 followers that may stand for a hidden number. */
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
