package tidemark.manage;

import java.util.Map;

import tidemark.account.AccountIds;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.wiring.CollectionWiring;
import tidemark.intake.ImportAccounts;
import tidemark.intake.NewAccountListener;
import tidemark.ledger.FindAccount;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.Capacity;
import tidemark.run.OpenRun;
import tidemark.run.RunSettings;

/** The use cases of the writing routes: opening a collection, reading the request for one, importing a list. */
record UseCases(OpenRun open, CollectRequest requests, ImportRoute imports) {

    /**
     * Wired to the services that the clients reach and the environment names.
     *
     * @param platformClient selects methods for accounts; no request is sent here
     * @param welcome receives every added account
     */
    static UseCases of(Map<String, String> environment, ManageClients clients, PlatformClient platformClient,
            TimeScale timeScale,
            RunSettings settings, NewAccountListener welcome) {
        DynamoLedger ledger = DynamoLedger.of(clients, environment);
        Platforms platforms = Platforms.given(environment);
        OpenRun open = CollectionWiring.of(ledger, environment, clients, platformClient, timeScale, settings).openRun();
        AddressBook addresses = new AddressBook(platforms);
        ImportAccounts imports = new ImportAccounts(ledger.accounts(),
                new FindAccount(ledger.accounts(), addresses::permanentId),
                new AccountIds(clients.clock(), clients.random()), clients.clock(), welcome);
        return new UseCases(open, new CollectRequest(platforms, ledger.accounts()),
                new ImportRoute(new AccountsCsv(addresses), imports, new Capacity(platforms, platformClient),
                        platforms.names()));
    }
}
