package tidemark.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.aws.http.AccountAnswer;
import tidemark.board.BoardColumn;
import tidemark.board.Row;
import tidemark.history.Series;
import tidemark.history.Snapshot;
import tidemark.ledger.Accounts;

/** The history of one account as the API shows it. */
record HistoryAnswer(Subject account, String interval, String from, String to, List<Point> points, List<Gap> gaps) {

    /** The account that the numbers are of. */
    record Subject(String id, String platform, String handle, @Nullable String displayName, String organization,
            boolean simulated) {

        static Subject of(Row row, boolean simulated) {
            return of(row.id().toString(), row.address(), row.text(BoardColumn.DISPLAY_NAME).orElse(null),
                    row.text(BoardColumn.ORGANIZATION).orElseThrow(), simulated);
        }

        static Subject of(Accounts.Entry entry, boolean simulated) {
            return of(entry.account().id().toString(), entry.account().address(), entry.account().displayName(),
                    entry.account().organization(), simulated);
        }

        private static Subject of(String id, Address address, @Nullable String name, String organization,
                boolean simulated) {
            return new Subject(id, address.platform().id(), address.handle(), name, organization, simulated);
        }
    }

    /** The numbers of a day, the last of its interval. */
    record Point(String date, @Nullable Long followers, @Nullable Long posts, @Nullable Long engagement,
            @Nullable String precision, @Nullable Long low, @Nullable Long high) {

        private static Point of(Snapshot snapshot) {
            AccountAnswer.Points numbers = AccountAnswer.Points.of(snapshot);
            return new Point(snapshot.day().toString(), numbers.followers(), numbers.posts(), numbers.engagement(),
                    numbers.precision(), numbers.low(), numbers.high());
        }
    }

    /** Days without numbers, both included. */
    record Gap(String from, String to) {}

    static HistoryAnswer of(Subject account, String interval, LocalDate from, LocalDate to, Series series) {
        return new HistoryAnswer(account, interval, from.toString(), to.toString(),
                series.points().stream().map(Point::of).toList(), series.gaps().stream()
                        .map(gap -> new Gap(gap.from().toString(), gap.to().toString())).toList());
    }
}
