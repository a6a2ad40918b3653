package tidemark.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import tidemark.account.Account;

/** Adds up a board, one group for all, one for each platform and one for each organization. */
final class BoardTotals {

    private BoardTotals() {}

    static Summary up(Columns columns) {
        Addends addends = Addends.of(columns);
        DictionaryColumn platform = columns.words(BoardColumn.PLATFORM);
        DictionaryColumn organization = columns.words(BoardColumn.ORGANIZATION);
        DictionaryColumn status = columns.words(BoardColumn.STATUS);
        int stopped = status.code(Account.Status.STOPPED.key());
        Adder all = new Adder();
        Adder[] platforms = adders(platform);
        Adder[] organizations = adders(organization);
        for (int row = 0; row < columns.size(); row++) {
            if (status.code(row) != stopped) {
                all.add(addends, row);
                platforms[platform.code(row)].add(addends, row);
                organizations[organization.code(row)].add(addends, row);
            }
        }
        List<Summary.Group> largest = new ArrayList<>(groups(organization, organizations));
        largest.sort(Comparator.comparingLong((Summary.Group group) -> -group.sums().followers().orElse(-1))
                .thenComparing(Summary.Group::name, DictionaryColumn.ORDER));
        return new Summary(all.sums(), groups(platform, platforms), List.copyOf(largest));
    }

    private static Adder[] adders(DictionaryColumn column) {
        Adder[] adders = new Adder[column.words()];
        for (int i = 0; i < adders.length; i++) {
            adders[i] = new Adder();
        }
        return adders;
    }

    private static List<Summary.Group> groups(DictionaryColumn column, Adder[] adders) {
        List<Summary.Group> groups = new ArrayList<>();
        for (int code = 0; code < adders.length; code++) {
            if (adders[code].accounts > 0) {
                groups.add(new Summary.Group(column.word(code), adders[code].sums()));
            }
        }
        return List.copyOf(groups);
    }

    /** The columns that are added up, and the one that says of which rows they are not. */
    private record Addends(LongColumn followers, LongColumn posts, LongColumn engagement,
            Map<GrowthPeriod, LongColumn> change, LongColumn apart) {

        static Addends of(Columns columns) {
            Map<GrowthPeriod, LongColumn> change = new EnumMap<>(GrowthPeriod.class);
            for (GrowthPeriod period : GrowthPeriod.values()) {
                change.put(period, columns.numbers(BoardColumn.of("change." + period.key()).orElseThrow()));
            }
            return new Addends(columns.numbers(BoardColumn.FOLLOWERS), columns.numbers(BoardColumn.POSTS),
                    columns.numbers(BoardColumn.ENGAGEMENT), change, columns.numbers(BoardColumn.APART));
        }
    }

    private static final class Adder {
        private int accounts;
        private int measured;
        private final Sum followers = new Sum();
        private final Sum posts = new Sum();
        private final Sum engagement = new Sum();
        private final Map<GrowthPeriod, Sum> change = new EnumMap<>(GrowthPeriod.class);

        void add(Addends addends, int row) {
            accounts++;
            measured += addends.followers.has(row) ? 1 : 0;
            if (addends.apart.has(row) && addends.apart.get(row) == 1) {
                return;
            }
            followers.add(addends.followers, row);
            posts.add(addends.posts, row);
            engagement.add(addends.engagement, row);
            addends.change.forEach((period, column) -> {
                if (column.has(row)) {
                    change.computeIfAbsent(period, p -> new Sum()).add(column, row);
                }
            });
        }

        MetricSums sums() {
            Map<GrowthPeriod, MetricSums.Part> parts = new EnumMap<>(GrowthPeriod.class);
            change.forEach((span, sum) -> parts.put(span, new MetricSums.Part(sum.value, sum.parts)));
            return new MetricSums(accounts, measured, followers.total(), posts.total(), engagement.total(), parts);
        }
    }

    private static final class Sum {
        private long value;
        private int parts;

        void add(LongColumn column, int row) {
            if (column.has(row)) {
                value += column.get(row);
                parts++;
            }
        }

        OptionalLong total() {
            return parts == 0 ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }
}
