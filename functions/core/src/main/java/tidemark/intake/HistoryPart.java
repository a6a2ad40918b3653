package tidemark.intake;

import java.util.List;

import tidemark.intake.ImportReport.Line;
import tidemark.ledger.Accounts;

/**
 * Some lines of a history, sorted by the accounts that the ledger has for them.
 *
 * @param settled lines that change nothing: of accounts that are unknown, or repeated
 * @param accounts the other lines
 */
public record HistoryPart(List<Line> settled, List<AccountDays> accounts) {

    public HistoryPart {
        settled = List.copyOf(settled);
        accounts = List.copyOf(accounts);
    }

    /**
     * The lines of one account.
     *
     * @param entry the account as it was read
     * @param rows one a day, at least one
     */
    public record AccountDays(Accounts.Entry entry, List<HistoryRow> rows) {

        public AccountDays {
            rows = List.copyOf(rows);
        }
    }
}
