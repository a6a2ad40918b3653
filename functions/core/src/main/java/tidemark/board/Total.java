package tidemark.board;

import java.time.LocalDate;

import tidemark.account.NormalizedNames;

/**
 * What a board says of a group of accounts on a day; the last board of the day stands, until a recount on a later day differs.
 *
 * @param scope {@link #ALL}, or what {@link #platform}, {@link #organization} and {@link #tag} give
 * @param date the UTC day that it is of
 * @param board the version of the board it was counted from
 */
public record Total(String scope, LocalDate date, String board, MetricSums sums) {

    public static final String ALL = "all";

    public static String platform(String id) {
        return "platform#" + id;
    }

    /** The scope of an organization, the same however the case of its name is written. */
    public static String organization(String name) {
        return "organization#" + NormalizedNames.key(name);
    }

    /** The scope of a tag. */
    public static String tag(String tag) {
        return "tag#" + NormalizedNames.of(tag);
    }
}
