package tidemark.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import tidemark.account.AccountId;
import tidemark.board.BoardColumn;
import tidemark.board.GrowthPeriod;
import tidemark.board.Row;
import tidemark.history.BoundedNumber.Whole;
import tidemark.reading.Count;
import tidemark.reading.Precision;
import tidemark.trend.Gain;
import tidemark.trend.LeaderboardRow;

/**
 * An account of the board as a leaderboard reads it. The board keeps no bounds: those of a number that is not exact are taken from its last digit
 * that is not 0, which makes them wider than the true ones where the platform's last digit is a 0.
 */
record BoardLeaderboardRow(Row row) implements LeaderboardRow {

    @Override
    public AccountId account() {
        return row.id();
    }

    @Override
    public Optional<Count> followers() {
        OptionalLong followers = row.number(BoardColumn.FOLLOWERS);
        return followers.isPresent() ? Optional.of(count(followers.getAsLong(), precision())) : Optional.empty();
    }

    @Override
    public Gain gain(GrowthPeriod period) {
        if (row.number(BoardColumn.APART).orElse(0) != 0) {
            return Gain.Unknown.NOT_DERIVABLE;
        }
        OptionalLong followers = row.number(BoardColumn.FOLLOWERS);
        OptionalLong change = row.number(column(period));
        if (followers.isEmpty() || change.isEmpty()) {
            return followers.isPresent() && precision() != Precision.EXACT
                    ? Gain.Unknown.ROUNDED
                    : Gain.Unknown.NO_HISTORY;
        }
        long now = followers.getAsLong();
        long gained = change.getAsLong();
        if (gained > now || gained < now - Long.MAX_VALUE) {
            return Gain.Unknown.NO_HISTORY;
        }
        return new Gain.Known(Whole.of(count(now - gained, precision())), Whole.of(count(now, precision())));
    }

    /** How exactly the newest number is known; the one before it is taken to be known as exactly. */
    private Precision precision() {
        String key = row.text(BoardColumn.PRECISION).orElse(Precision.EXACT.key());
        return Arrays.stream(Precision.values()).filter(known -> known.key().equals(key)).findFirst()
                .orElse(Precision.ABBREVIATED);
    }

    private static Count count(long value, Precision precision) {
        if (precision == Precision.EXACT) {
            return Count.exact(value);
        }
        long unit = unit(value);
        long above = Math.min(unit - 1, Long.MAX_VALUE - value);
        return new Count(value, precision, Math.max(0, value - unit / 2), value + above);
    }

    /** What the last digit that is not 0 stands for. */
    private static long unit(long value) {
        long unit = 1;
        while (value > 0 && value / unit % 10 == 0) {
            unit *= 10;
        }
        return unit;
    }

    private static BoardColumn column(GrowthPeriod period) {
        return switch (period) {
            case DAY -> BoardColumn.CHANGE_1D;
            case WEEK -> BoardColumn.CHANGE_7D;
            case MONTH -> BoardColumn.CHANGE_30D;
            case QUARTER -> BoardColumn.CHANGE_90D;
        };
    }
}
