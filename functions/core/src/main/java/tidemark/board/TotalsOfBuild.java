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

    private final Totals totals;

    TotalsOfBuild(Totals totals) {
        this.totals = totals;
    }

    /**
     * Totals of today for all and for each platform; with a recount those of organizations and tags, which may be many, and of the days before.
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
            List<Total> organizations = summary.organizations().stream()
                    .map(group -> new Total(Total.organization(group.name()), today, board.version(), group.sums()))
                    .toList();
            List<Total> tags = recount.largestTags(TAGS).stream()
                    .map(tag -> new Total(tag, today, board.version(), recount.sums(tag, today))).toList();
            List<String> scopes = new ArrayList<>(found.stream().map(Total::scope).toList());
            organizations.stream().limit(ORGANIZATIONS).map(Total::scope).forEach(scopes::add);
            tags.stream().map(Total::scope).forEach(scopes::add);
            found.addAll(organizations);
            found.addAll(tags);
            scopes.stream().filter(recount::counts)
                    .forEach(scope -> found.addAll(corrections(scope, recount, board.version())));
        }
        totals.put(found);
    }

    /** The past days of a scope whose recount differs from what stands. One query. */
    private List<Total> corrections(String scope, TotalsRecount recount, String version) {
        LocalDate last = recount.today().minusDays(1);
        Map<LocalDate, MetricSums> standing = new HashMap<>();
        totals.between(scope, recount.first(), last).forEach(total -> standing.put(total.date(), total.sums()));
        List<Total> corrections = new ArrayList<>();
        for (LocalDate day = recount.first(); !day.isAfter(last); day = day.plusDays(1)) {
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
