package tidemark.query;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.board.BoardColumn;
import tidemark.board.Row;

/** An account as answers about several accounts name it. */
record AccountReference(String id, String platform, String handle, @Nullable String displayName, String organization) {

    static AccountReference of(Row row) {
        return new AccountReference(row.id().toString(), row.address().platform().id(), row.address().handle(),
                row.text(BoardColumn.DISPLAY_NAME).orElse(null), row.text(BoardColumn.ORGANIZATION).orElseThrow());
    }

    static AccountReference of(Account account) {
        return new AccountReference(account.id().toString(), account.address().platform().id(),
                account.address().handle(), account.displayName(), account.organization());
    }
}
