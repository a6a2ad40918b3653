package tidemark.manage;

import java.util.Map;

import tidemark.aws.Environment;
import tidemark.aws.dynamo.DynamoLedger;
import tidemark.aws.wiring.CollectionWiring;
import tidemark.intake.AddAccount;
import tidemark.intake.ChangeAccount;
import tidemark.intake.NewAccountListener;
import tidemark.platform.PlatformClient;
import tidemark.platform.TimeScale;
import tidemark.run.OpenRun;
import tidemark.run.RunSettings;

/** The use cases of the writing routes: opening a collection, reading the request for one, importing a list or a history, changing an account. */
record UseCases(OpenRun open, CollectRequest requests, ImportRoute imports, HistoryImportRoute history,
        ManagedAccounts accounts, ImportJobRoute importJobs) {

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
        OpenRun open = CollectionWiring.of(ledger, environment, clients, platformClient, timeScale, settings).openRun();
        ImportWiring wired = ImportWiring.of(environment, clients, platformClient, welcome);
        ManagedAccounts accounts = new ManagedAccounts(wired.addresses(), ledger.accounts(),
                new AddAccount(ledger.accounts(), wired.find(), wired.ids(), clients.clock(), welcome),
                new ChangeAccount(ledger.accounts(), ledger.readings(), clients.clock()), clients.clock(), simulated);
        return new UseCases(open, new CollectRequest(wired.platforms(), ledger.accounts()),
                new ImportRoute(wired.csv(), wired.accounts(), wired.capacity(), wired.platforms().names()),
                new HistoryImportRoute(wired.addresses(), wired.history()), accounts,
                new ImportJobRoute(ledger.jobs(), clients.links(Environment.text(environment, "STORE_BUCKET")),
                        wired.ids(), clients.clock()));
    }
}
