package tidemark.board;

/** Over how many days a change is told. */
public enum GrowthPeriod {
    DAY(1), WEEK(7), MONTH(30), QUARTER(90);

    private final int days;

    GrowthPeriod(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** The name in the API and in keys, such as {@code 7d}. */
    public String key() {
        return days + "d";
    }
}
