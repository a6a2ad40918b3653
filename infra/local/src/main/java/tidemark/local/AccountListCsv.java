package tidemark.local;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.intake.AccountRow;

/** Writes rows of an account list as CSV that parses to the same rows. */
final class AccountListCsv {

    private static final String HEADER = "platform,handle,organization,team,type,core,tags,url\n";

    private AccountListCsv() {}

    /** A header, and a line for each row. */
    static byte[] of(List<AccountRow> rows) {
        return rows.stream().map(AccountListCsv::line).collect(Collectors.joining("\n", HEADER, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A header, and a line for each account. */
    static byte[] ofAccounts(Collection<Address> accounts) {
        return accounts.stream().map(address -> address.platform().id() + "," + quoted(address.handle()))
                .collect(Collectors.joining("\n", "platform,handle\n", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(AccountRow row) {
        Boolean core = row.core();
        return Stream.of(row.address().platform().id(), row.address().handle(), text(row.organization()),
                text(row.team()), text(row.type()), core == null ? "" : core ? "yes" : "no", tags(row.tags()),
                text(row.url())).map(AccountListCsv::quoted).collect(Collectors.joining(","));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The field of tags: separators only remove all tags; an empty field leaves them unchanged. */
    private static String tags(@Nullable Set<String> tags) {
        return tags == null ? "" : tags.isEmpty() ? ";" : String.join(";", tags);
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == ';' || sign == '\t')
                ? "\"" + field.replace("\"", "\"\"") + "\""
                : field;
    }
}
