package tidemark.trend;

import java.util.Optional;

import tidemark.account.AccountId;
import tidemark.board.GrowthPeriod;
import tidemark.reading.Count;

/** What a leaderboard needs to know of one account. */
public interface LeaderboardRow {

    AccountId account();

    /** The newest audience number, absent where none is known. */
    Optional<Count> followers();

    /** What the audience gained over a period that ends with the newest number. */
    Gain gain(GrowthPeriod period);
}
