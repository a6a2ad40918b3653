package tidemark.intake;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.Address;

/**
 * One line of an import: an address and its owner's description of the account. A value that the line leaves out stays as it is.
 *
 * @param line where it stands in its file, from 1; the header is a line too
 * @param address canonical
 * @param organization the organization that runs the account; required where the account is new
 */
public record AccountRow(int line, Address address, @Nullable String organization, @Nullable String team,
        @Nullable String type,
        @Nullable Boolean core, @Nullable Set<String> tags, @Nullable String url) {

    /** The same line with another spelling of the organization. */
    public AccountRow of(@Nullable String name) {
        return new AccountRow(line, address, name, team, type, core, tags, url);
    }

    /** This line, with the values of an earlier line of the same account where this one has none. */
    public AccountRow after(AccountRow earlier) {
        return new AccountRow(line, address, organization == null ? earlier.organization : organization,
                team == null ? earlier.team : team, type == null ? earlier.type : type,
                core == null ? earlier.core : core, tags == null ? earlier.tags : tags,
                url == null ? earlier.url : url);
    }

    /** The account with the values of this line in place of its own. */
    Account over(Account known) {
        return known.describedAs(new Account(known.id(), known.address(), null,
                organization == null ? known.organization() : organization, team == null ? known.team() : team,
                type == null ? known.type() : type, core == null ? known.core() : core,
                tags == null ? known.tags() : new TreeSet<>(tags), url == null ? known.url() : url, null,
                known.status(),
                known.addedAt(), known.rev()));
    }
}
