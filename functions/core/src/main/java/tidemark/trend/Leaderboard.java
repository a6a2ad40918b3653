package tidemark.trend;

import java.util.List;
import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;

/**
 * Accounts by rank. Equal values share a rank and the ranks after them are skipped (1, 1, 3); among equals the larger audience comes first,
 * then the smaller account id, so the order of the rows does not matter.
 */
public record Leaderboard(LeaderboardRequest request, List<Place> places, LeftOut leftOut) {

    /**
     * One ranked account.
     *
     * @param gain absent where it is not known; present if accounts are ranked by gain or rate
     * @param rate absent where it is not known; present if accounts are ranked by rate
     */
    public record Place(int rank, AccountId account, Whole followers, Optional<Whole> gain, Optional<Fraction> rate) {}

    /**
     * How many accounts have no rank, by reason; each counts once.
     *
     * @param noHistory no newest number, or none where the period began
     * @param rounded a gain that rounding alone could feign, or a rounded number that did not move
     * @param notDerivable the platform's terms forbid to compute the gain
     * @param tooSmall fewer followers than asked for
     */
    public record LeftOut(int noHistory, int rounded, int notDerivable, int tooSmall) {}

    /** Ranks rows in one pass; its memory depends on the limit alone. */
    public static Leaderboard of(LeaderboardRequest request, Iterable<? extends LeaderboardRow> rows) {
        Ranking ranking = new Ranking(request);
        rows.forEach(ranking::add);
        return ranking.finish();
    }
}
