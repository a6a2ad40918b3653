package tidemark.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.reading.Metric;

/** Adds up a board, one group for all, one for each platform and one for each organization. */
final class BoardTotals {

    private BoardTotals() {}

    static Summary up(Columns columns) {
        Adder all = new Adder();
        Adder[] platforms = adders(columns.platform());
        Adder[] organizations = adders(columns.organization());
        for (int row = 0; row < columns.size(); row++) {
            if (columns.status().get(row) != Account.Status.STOPPED.ordinal()) {
                all.add(columns, row);
                platforms[columns.platform().code(row)].add(columns, row);
                organizations[columns.organization().code(row)].add(columns, row);
            }
        }
        List<Summary.Group> largest = new ArrayList<>(groups(columns.organization(), organizations));
        largest.sort(Comparator.comparingLong((Summary.Group group) -> -group.sums().followers().orElse(-1))
                .thenComparing(Summary.Group::name, DictionaryColumn.ORDER));
        return new Summary(all.sums(), groups(columns.platform(), platforms), List.copyOf(largest));
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

    private static final class Adder {
        private int accounts;
        private int measured;
        private final Sum followers = new Sum();
        private final Sum posts = new Sum();
        private final Sum engagement = new Sum();
        private final Map<GrowthPeriod, Sum> change = new EnumMap<>(GrowthPeriod.class);

        void add(Columns columns, int row) {
            accounts++;
            LongColumn audience = columns.metrics().get(Metric.FOLLOWERS);
            measured += audience != null && audience.has(row) ? 1 : 0;
            if (columns.apart().has(row)) {
                return;
            }
            followers.add(audience, row);
            posts.add(columns.metrics().get(Metric.POSTS), row);
            engagement.add(columns.engagement(), row);
            columns.change().forEach((span, column) -> {
                if (column.has(row)) {
                    change.computeIfAbsent(span, s -> new Sum()).add(column, row);
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

        void add(@Nullable LongColumn column, int row) {
            if (column != null && column.has(row)) {
                value += column.get(row);
                parts++;
            }
        }

        OptionalLong total() {
            return parts == 0 ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }
}
