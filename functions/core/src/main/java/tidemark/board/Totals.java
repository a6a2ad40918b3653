package tidemark.board;

import java.time.LocalDate;
import java.util.List;

/** Totals by group and day. Written whole, never added to, so writing twice changes nothing. Thread-safe. Throws an unchecked exception only where the store itself fails. */
public interface Totals {

    /** Writes totals in place of what is there. One write each. */
    void put(List<Total> totals);

    /** The totals of one scope from one day to another, both included, oldest first. One query. */
    List<Total> between(String scope, LocalDate from, LocalDate to);
}
