package tidemark.manage;

import java.util.Map;

import tidemark.account.AccountIds;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.wiring.CollectionWiring;
import tidemark.intake.AddAccount;
import tidemark.intake.ChangeAccount;
import tidemark.intake.ImportAccounts;
import tidemark.intake.ImportHistory;
import tidemark.intake.NewAccountListener;
import tidemark.ledger.FindAccount;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.platforms.intake.HistoryKeeping;
import tidemark.run.OpenRun;
import tidemark.run.RunSettings;

/** The use cases of the writing routes: opening a collection, reading the request for one, importing a list or a history, changing an account. */
record UseCases(OpenRun open, CollectRequest requests, ImportRoute imports, HistoryImportRoute history,
        ManagedAccounts accounts) {

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param platformClient selects methods for accounts; no request is sent here
     * @param welcome receives every added account
     * @param simulated whether the ledger's numbers come from the simulator
     */
    static UseCases of(Map<String, String> environment, ManageClients clients, PlatformClient platformClient,
            TimeScale timeScale, RunSettings settings, NewAccountListener welcome, boolean simulated) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        Platforms platforms = Platforms.given(environment);
        OpenRun open = CollectionWiring.of(ledger, environment, clients, platformClient, timeScale, settings).openRun();
        AddressBook addresses = new AddressBook(platforms);
        FindAccount find = new FindAccount(ledger.accounts(), addresses::permanentId);
        AccountIds ids = new AccountIds(clients.clock(), clients.random());
        ImportAccounts imports = new ImportAccounts(ledger.accounts(), find, ids, clients.clock(), welcome);
        ManagedAccounts accounts = new ManagedAccounts(addresses, ledger.accounts(),
                new AddAccount(ledger.accounts(), find, ids, clients.clock(), welcome),
                new ChangeAccount(ledger.accounts(), ledger.readings(), clients.clock()), clients.clock(), simulated);
        return new UseCases(open, new CollectRequest(platforms, ledger.accounts()),
                new ImportRoute(new AccountsCsv(addresses), imports, new Capacity(platforms, platformClient),
                        platforms.names()),
                new HistoryImportRoute(addresses, new ImportHistory(ledger.accounts(), ledger.readings(), find,
                        new HistoryKeeping(platforms, platformClient), clients.clock())),
                accounts);
    }
}
