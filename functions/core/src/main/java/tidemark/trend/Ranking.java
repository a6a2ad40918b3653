package tidemark.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

import tidemark.account.AccountId;
import tidemark.history.BoundedNumber.Fraction;
import tidemark.history.BoundedNumber.Whole;
import tidemark.trend.Leaderboard.LeftOut;
import tidemark.trend.Leaderboard.Place;
import tidemark.trend.LeaderboardRequest.RankBy;

/** Keeps the best of the rows seen so far, at most as many as a leaderboard has places. Not thread-safe. */
final class Ranking {

    private enum Exclusion {
        NO_HISTORY, ROUNDED, NOT_DERIVABLE, TOO_SMALL
    }

    private record Candidate(AccountId account, Whole followers, Optional<Whole> gain, Optional<Fraction> rate) {

        private Place at(int rank) {
            return new Place(rank, account, followers, gain, rate);
        }
    }

    private final LeaderboardRequest request;
    private final Comparator<Candidate> byValue;
    private final PriorityQueue<Candidate> worstFirst;
    private final Map<Exclusion, Integer> exclusions = new EnumMap<>(Exclusion.class);

    Ranking(LeaderboardRequest request) {
        this.request = request;
        byValue = switch (request.metric()) {
            case FOLLOWERS -> Comparator.comparingLong(one -> one.followers().value());
            case GAIN -> Comparator.comparingLong(one -> one.gain().orElseThrow().value());
            case RATE -> Comparator.comparingDouble(one -> one.rate().orElseThrow().value());
        };
        worstFirst = new PriorityQueue<>(byValue.thenComparingLong(one -> one.followers().value())
                .thenComparing(Candidate::account, Comparator.reverseOrder()));
    }

    void add(LeaderboardRow row) {
        Optional<Whole> followers = row.followers().map(Whole::of);
        if (followers.isEmpty()) {
            exclude(Exclusion.NO_HISTORY);
        } else if (request.metric() != RankBy.RATE && followers.get().value() < request.minFollowers()) {
            exclude(Exclusion.TOO_SMALL);
        } else {
            add(row.account(), followers.get(), row.gain(request.period()));
        }
    }

    private void add(AccountId account, Whole followers, Gain gain) {
        Optional<Exclusion> exclusion = request.metric() == RankBy.FOLLOWERS ? Optional.empty() : exclusion(gain);
        if (exclusion.isPresent()) {
            exclude(exclusion.get());
            return;
        }
        Optional<Gain.Known> known = certain(gain);
        worstFirst.add(new Candidate(account, followers, known.map(Gain.Known::change),
                known.flatMap(Gain.Known::rate)));
        if (worstFirst.size() > request.limit()) {
            worstFirst.remove();
        }
    }

    private static Optional<Gain.Known> certain(Gain gain) {
        return gain instanceof Gain.Known known && known.change().certain() ? Optional.of(known) : Optional.empty();
    }

    private Optional<Exclusion> exclusion(Gain gain) {
        return switch (gain) {
            case Gain.Unknown.NO_HISTORY -> Optional.of(Exclusion.NO_HISTORY);
            case Gain.Unknown.ROUNDED -> Optional.of(Exclusion.ROUNDED);
            case Gain.Unknown.NOT_DERIVABLE -> Optional.of(Exclusion.NOT_DERIVABLE);
            case Gain.Known known when request.metric() == RankBy.RATE && tiny(known) -> Optional
                    .of(Exclusion.TOO_SMALL);
            case Gain.Known known when !known.change().certain() -> Optional.of(Exclusion.ROUNDED);
            case Gain.Known known when request.metric() == RankBy.RATE && known.rate().isEmpty() -> Optional
                    .of(Exclusion.ROUNDED);
            case Gain.Known known -> Optional.empty();
        };
    }

    /** Whether an account began the period with too few followers for a rate; there is no rate from 0. */
    private boolean tiny(Gain.Known known) {
        return known.before().value() < Math.max(1, request.minFollowers());
    }

    private void exclude(Exclusion why) {
        exclusions.merge(why, 1, Integer::sum);
    }

    /** The places of what was added; ends the ranking. */
    Leaderboard finish() {
        List<Candidate> best = new ArrayList<>();
        while (!worstFirst.isEmpty()) {
            best.addFirst(worstFirst.remove());
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            boolean tied = i > 0 && byValue.compare(best.get(i - 1), best.get(i)) == 0;
            places.add(best.get(i).at(tied ? places.getLast().rank() : i + 1));
        }
        return new Leaderboard(request, List.copyOf(places), new LeftOut(count(Exclusion.NO_HISTORY),
                count(Exclusion.ROUNDED), count(Exclusion.NOT_DERIVABLE), count(Exclusion.TOO_SMALL)));
    }

    private int count(Exclusion why) {
        return exclusions.getOrDefault(why, 0);
    }
}
