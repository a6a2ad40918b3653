package tidemark.board;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Writes the totals that a build found: those of the board, and of the days before it those that a recount corrects. */
final class TotalsOfBuild {

    /** The largest organizations whose past days are recounted. */
    static final int ORGANIZATIONS = 1_000;

    /** The tags of the most accounts, of which there are totals. */
    static final int TAGS = 200;

    /** The most past days that one build writes, 20 requests; the next build goes on. */
    static final int PAST_DAYS = 500;

    private final Totals totals;

    TotalsOfBuild(Totals totals) {
        this.totals = totals;
    }

    /**
     * Writes totals of today for all and for each platform; with a recount those of organizations and tags too, which may be many.
     *
     * @param recount of the accounts on the board, absent where only the day's own totals are wanted
     */
    void put(Board board, @Nullable TotalsRecount recount) {
        Summary summary = board.summary();
        LocalDate today = LocalDate.ofInstant(board.asOf(), ZoneOffset.UTC);
        List<Total> found = new ArrayList<>();
        found.add(new Total(Total.ALL, today, board.version(), summary.all()));
        summary.platforms().forEach(
                group -> found.add(new Total(Total.platform(group.name()), today, board.version(), group.sums())));
        if (recount != null) {
            summary.organizations().forEach(group -> found
                    .add(new Total(Total.organization(group.name()), today, board.version(), group.sums())));
            recount.largestTags(TAGS)
                    .forEach(tag -> found.add(new Total(tag, today, board.version(), recount.sums(tag, today))));
        }
        totals.put(found);
    }

    /**
     * Writes the past days that the recount corrects: of all first, then of platforms, of the largest organizations and of tags; of each scope
     * the latest days first, and at most {@link #PAST_DAYS} in all.
     *
     * @return whether some are left
     */
    boolean putPast(Board board, TotalsRecount recount) {
        Summary summary = board.summary();
        List<String> scopes = new ArrayList<>(List.of(Total.ALL));
        summary.platforms().forEach(group -> scopes.add(Total.platform(group.name())));
        summary.organizations().stream().limit(ORGANIZATIONS)
                .forEach(group -> scopes.add(Total.organization(group.name())));
        scopes.addAll(recount.largestTags(TAGS));
        int room = PAST_DAYS;
        for (String scope : scopes) {
            List<Total> corrections = recount.counts(scope)
                    ? corrections(scope, recount, board.version())
                    : List.of();
            totals.put(corrections.subList(0, Math.min(room, corrections.size())));
            room -= corrections.size();
            if (room < 0) {
                return true;
            }
        }
        return false;
    }

    /** The past days of a scope whose recount differs from what stands, the latest first. One query. */
    private List<Total> corrections(String scope, TotalsRecount recount, String version) {
        LocalDate last = recount.today().minusDays(1);
        Map<LocalDate, MetricSums> standing = new HashMap<>();
        totals.between(scope, recount.first(), last).forEach(total -> standing.put(total.date(), total.sums()));
        List<Total> corrections = new ArrayList<>();
        for (LocalDate day = last; !day.isBefore(recount.first()); day = day.minusDays(1)) {
            LocalDate date = day;
            corrected(standing.get(day), recount.sums(scope, day))
                    .ifPresent(sums -> corrections.add(new Total(scope, date, version, sums)));
        }
        return corrections;
    }

    /**
     * What is to stand, empty if it stands already. A window has only the audience, so what stands keeps its other sums; and what stands is kept
     * where the recount knows the numbers of fewer accounts than were counted that day, as at the far end of windows.
     */
    private static Optional<MetricSums> corrected(@Nullable MetricSums standing, MetricSums counted) {
        if (standing == null) {
            return counted.accounts() == 0 ? Optional.empty() : Optional.of(counted);
        }
        boolean same = standing.accounts() == counted.accounts() && standing.measured() == counted.measured()
                && standing.followers().equals(counted.followers());
        boolean less = counted.measured() < standing.measured() && counted.accounts() >= standing.accounts();
        return same || less
                ? Optional.empty()
                : Optional.of(new MetricSums(counted.accounts(), counted.measured(), counted.followers(),
                        standing.posts(), standing.engagement(), standing.change()));
    }
}
