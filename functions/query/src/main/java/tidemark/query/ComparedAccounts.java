package tidemark.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.ledger.Accounts;
import tidemark.trend.ComparisonRequest;

/** Finds the accounts that a comparison names, each by any name that leads to it. */
final class ComparedAccounts {

    static final String PARAMETER = "accounts";

    private static final String WANTED = "Give " + ComparisonRequest.MIN_ACCOUNTS + " to "
            + ComparisonRequest.MAX_ACCOUNTS + " different accounts as platform/handle, separated by commas.";

    private final QuerySources sources;
    private final AccountFinder finder;

    ComparedAccounts(QuerySources sources) {
        this.sources = sources;
        this.finder = new AccountFinder(sources);
    }

    /** An account as the caller names it. */
    record Named(Platform platform, String handle, String text) {}

    /** The names in their order, also those of one account. */
    List<Named> named(Params params) {
        String list = params.one(PARAMETER).orElse("");
        String[] texts = list.split(",", ComparisonRequest.MAX_ACCOUNTS + 1);
        if (list.isBlank() || texts.length < ComparisonRequest.MIN_ACCOUNTS
                || texts.length > ComparisonRequest.MAX_ACCOUNTS) {
            params.wrong(PARAMETER, WANTED);
            return List.of();
        }
        List<Named> named = new ArrayList<>();
        for (String text : texts) {
            named(text.strip(), params).ifPresent(named::add);
        }
        return named;
    }

    private Optional<Named> named(String text, Params params) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            params.wrong(PARAMETER, "\"" + text + "\" is no platform/handle. " + WANTED);
            return Optional.empty();
        }
        Optional<Platform> platform = finder.platform(text.substring(0, slash));
        if (platform.isEmpty()) {
            params.wrong(PARAMETER, "There is no platform \"" + text.substring(0, slash) + "\"; known are "
                    + sources.known().names() + ".");
        }
        return platform.map(there -> new Named(there, text.substring(slash + 1), text));
    }

    /** What was found, each account once, in the order of the names; and the names that lead to none. */
    record Result(Map<AccountId, AccountFinder.Found> found, List<String> unknown) {

        static Result of(List<Named> named, List<Optional<AccountFinder.Found>> results) {
            Result result = new Result(new LinkedHashMap<>(), new ArrayList<>());
            for (int i = 0; i < named.size(); i++) {
                results.get(i).ifPresentOrElse(account -> result.found.putIfAbsent(account.id(), account),
                        unknown(result, named.get(i).text()));
            }
            return result;
        }

        private static Runnable unknown(Result result, String text) {
            return () -> result.unknown.add(text);
        }
    }

    Result find(List<Named> named) {
        return Result.of(named, Concurrently.map(named, name -> finder.find(name.platform(), name.handle())));
    }

    /** What the accounts are called; one that is no more is absent. One batch of reads for those that are not on the board. */
    Map<AccountId, AccountReference> references(Map<AccountId, AccountFinder.Found> found) {
        List<AccountId> elsewhere = found.values().stream().filter(account -> account.row() == null)
                .map(AccountFinder.Found::id).toList();
        Map<AccountId, Accounts.Entry> entries = elsewhere.isEmpty() ? Map.of() : sources.accounts().entries(elsewhere);
        Map<AccountId, AccountReference> references = new TreeMap<>(entries.values().stream()
                .map(Accounts.Entry::account)
                .collect(Collectors.toMap(account -> account.id(), AccountReference::of)));
        found.values().forEach(account -> {
            if (account.row() != null) {
                references.put(account.id(), AccountReference.of(account.row()));
            }
        });
        return references;
    }
}
