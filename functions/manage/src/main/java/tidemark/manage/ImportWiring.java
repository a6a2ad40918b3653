package tidemark.manage;

import java.util.Map;

import tidemark.account.AccountIds;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportHistory;
import tidemark.intake.NewAccountListener;
import tidemark.ledger.FindAccount;
import tidemark.platform.PlatformClient;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.HistoryKeeping;

/**
 * The use cases of importing, wired once for the routes and for the function that takes files.
 *
 * @param ids makes the ids of new accounts
 */
record ImportWiring(Platforms platforms, AddressBook addresses, FindAccount find, AccountIds ids, AccountsCsv csv,
        ImportAccounts accounts, Capacity capacity, ImportHistory history) {

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param platformClient selects methods for accounts; no request is sent here
     * @param welcome receives every added account
     */
    static ImportWiring of(Map<String, String> environment, ManageClients clients, PlatformClient platformClient,
            NewAccountListener welcome) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        Platforms platforms = Platforms.given(environment);
        AddressBook addresses = new AddressBook(platforms);
        FindAccount find = new FindAccount(ledger.accounts(), addresses::permanentId);
        AccountIds ids = new AccountIds(clients.clock(), clients.random());
        return new ImportWiring(platforms, addresses, find, ids, new AccountsCsv(addresses),
                new ImportAccounts(ledger.accounts(), find, ids, clients.clock(), welcome),
                new Capacity(platforms, platformClient), new ImportHistory(ledger.accounts(), ledger.readings(), find,
                        new HistoryKeeping(platforms, platformClient), clients.clock()));
    }

    /** The work of imports whose file was sent apart. */
    ImportWork work(ManageClients clients, String bucket) {
        return new ImportWork(clients.files(bucket), clients.store(bucket),
                new AccountListFile(csv, accounts, capacity), new HistoryFile(addresses, history),
                ImportCopies.temporary(clients.clock()));
    }
}
