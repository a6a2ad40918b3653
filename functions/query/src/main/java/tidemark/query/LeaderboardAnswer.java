package tidemark.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.board.Board;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.reading.Precision;
import tidemark.trend.Leaderboard;

/** A leaderboard as the API shows it. */
record LeaderboardAnswer(String metric, int days, String asOf, String boardVersion, boolean simulated,
        List<Entry> data, LeftOut leftOut) {

    /**
     * A ranked account. Null is unknown.
     *
     * @param precision of the audience number, if it is not exact
     * @param bound absent where the gain is exact
     */
    record Entry(int rank, AccountReference account, long followers, @Nullable String precision, @Nullable Long gain,
            @Nullable Double rate, @Nullable Bound bound) {}

    /** Between which numbers the true gain and rate lie. */
    record Bound(long gainLow, long gainHigh, @Nullable Double rateLow, @Nullable Double rateHigh) {}

    /** How many accounts have no rank, by reason. */
    record LeftOut(int noHistory, int rounded, int notDerivable, int tooSmall) {}

    /** @param accounts those that have a place */
    static LeaderboardAnswer of(Leaderboard ranked, Map<AccountId, AccountReference> accounts, Board board) {
        Leaderboard.LeftOut out = ranked.leftOut();
        return new LeaderboardAnswer(ranked.request().metric().key(), ranked.request().period().days(),
                board.asOf().toString(), board.version(), board.simulated(),
                ranked.places().stream()
                        .map(place -> entry(place, Objects.requireNonNull(accounts.get(place.account())))).toList(),
                new LeftOut(out.noHistory(), out.rounded(), out.notDerivable(), out.tooSmall()));
    }

    private static Entry entry(Leaderboard.Place place, AccountReference account) {
        Whole gain = place.gain().orElse(null);
        Fraction rate = place.rate().orElse(null);
        boolean exact = place.followers().precision() == Precision.EXACT;
        return new Entry(place.rank(), account, place.followers().value(),
                exact ? null : place.followers().precision().key(), gain == null ? null : gain.value(),
                rate == null ? null : rate.value(),
                gain == null || gain.precision() == Precision.EXACT
                        ? null
                        : new Bound(gain.low(), gain.high(), rate == null ? null : rate.low(),
                                rate == null ? null : rate.high()));
    }
}
