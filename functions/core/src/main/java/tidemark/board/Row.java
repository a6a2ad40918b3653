package tidemark.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

/** One account of a board. Instants are whole seconds. */
public final class Row {

    private final Columns columns;
    private final int row;

    Row(Columns columns, int row) {
        this.columns = columns;
        this.row = row;
    }

    public AccountId id() {
        return id(columns, row);
    }

    static AccountId id(Columns columns, int row) {
        return new AccountId(columns.high().get(row), columns.low().get(row));
    }

    public Address address() {
        return new Address(new Platform(columns.platform().word(columns.platform().code(row))),
                columns.handle().get(row));
    }

    /** Absent until a platform told it. */
    public @Nullable String displayName() {
        return text(columns.name());
    }

    public String organization() {
        return columns.organization().word(columns.organization().code(row));
    }

    public @Nullable String team() {
        return columns.team().get(row);
    }

    public @Nullable String type() {
        return columns.type().get(row);
    }

    public @Nullable String url() {
        return text(columns.url());
    }

    public List<String> tags() {
        String lines = columns.tags().get(row);
        return lines == null ? List.of() : lines.lines().toList();
    }

    public boolean core() {
        return columns.core().get(row) == 1;
    }

    public Account.Status status() {
        return Account.Status.values()[(int) columns.status().get(row)];
    }

    public Instant addedAt() {
        return Instant.ofEpochSecond(columns.added().get(row));
    }

    public OptionalLong metric(Metric metric) {
        return number(columns.metrics().get(metric));
    }

    public OptionalLong engagement() {
        return number(columns.engagement());
    }

    /** What the audience gained over a span. */
    public OptionalLong change(GrowthPeriod span) {
        return number(columns.change().get(span));
    }

    /** How exactly the audience number is known. */
    public Optional<Precision> precision() {
        return constant(columns.precision(), Precision.values());
    }

    /** What the platform calls its audience. */
    public @Nullable String counts() {
        return columns.counts().get(row);
    }

    /** How the newest numbers were asked for. */
    public @Nullable String method() {
        return columns.method().get(row);
    }

    /** When the newest numbers were told. */
    public Optional<Instant> observedAt() {
        return instant(columns.observed());
    }

    /** How asking ended the last time. */
    public Optional<Outcome> outcome() {
        return constant(columns.outcome(), Outcome.values());
    }

    /** When it was asked the last time. */
    public Optional<Instant> askedAt() {
        return instant(columns.asked());
    }

    /** Whether two days confirmed that the platform does not know it. */
    public boolean gone() {
        return columns.gone().get(row) == 1;
    }

    private @Nullable String text(TextColumn column) {
        return column.has(row) ? column.get(row) : null;
    }

    private OptionalLong number(@Nullable LongColumn column) {
        return column != null && column.has(row) ? OptionalLong.of(column.get(row)) : OptionalLong.empty();
    }

    private Optional<Instant> instant(LongColumn column) {
        return column.has(row) ? Optional.of(Instant.ofEpochSecond(column.get(row))) : Optional.empty();
    }

    private <T> Optional<T> constant(LongColumn column, T[] values) {
        return column.has(row) ? Optional.of(values[(int) column.get(row)]) : Optional.empty();
    }
}
