package tidemark.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.aws.http.AccountAnswer;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Problem.Wrong;
import tidemark.aws.http.Revision;
import tidemark.aws.http.Role;
import tidemark.aws.http.View;
import tidemark.encoding.PercentEncoding;
import tidemark.intake.AddAccount;
import tidemark.intake.ChangeAccount.Result;
import tidemark.ledger.Accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The routes that add, change, pause, stop, resume and purge one account. Thread-safe. */
final class AccountRoutes {

    static final String PATH = "/api/v1/accounts";
    /** The largest body in bytes. */
    static final int LARGEST = 64 * 1024;

    private static final String RESUME = "/resume";
    private static final List<String> NEW = Stream.concat(Stream.of("platform", "handle"),
            AccountBody.FIELDS.stream()).toList();
    private static final String NEW_HINT = "a new account has a platform, a handle and an organization, or a url and"
            + " an organization";

    private final ManagedAccounts accounts;

    AccountRoutes(ManagedAccounts accounts) {
        this.accounts = accounts;
    }

    /** {@code POST /accounts}. With an {@code Idempotency-Key}, repeating it gives the same answer while the account is as it was added. */
    APIGatewayV2HTTPResponse add(WriteRequest request) {
        List<Wrong> wrong = new ArrayList<>();
        WriteRequest.objection(request.idempotencyKey()).ifPresent(wrong::add);
        ObjectNode json = body(request, NEW, NEW_HINT, wrong);
        AccountBody facts = AccountBody.of(json, wrong);
        if (wrong.isEmpty() && facts.organization() == null) {
            wrong.add(new Wrong("organization", NEW_HINT));
        }
        Optional<Address> address = accounts.address(json, wrong);
        if (!wrong.isEmpty() || address.isEmpty() || facts.organization() == null) {
            return Problem.badRequest(request.path(), wrong).response();
        }
        return switch (accounts.add().add(address.get(), facts.organization(), facts::over)) {
            case AddAccount.Result.Added(AccountId id) -> answer(request, 201, id);
            case AddAccount.Result.Exists(AccountId id) when request.idempotencyKey() != null && same(id, facts) ->
                answer(request, 201, id);
            case AddAccount.Result.Exists(AccountId id) -> Problem.of(409, "Conflict", address.get()
                    + " is in the ledger already; PATCH changes it.", request.path()).response();
            case AddAccount.Result.Busy busy -> busy(request);
        };
    }

    /** {@code PATCH /accounts/{platform}/{handle}}: a merge patch of what is said of the account. */
    APIGatewayV2HTTPResponse change(WriteRequest request) {
        Optional<Accounts.Entry> entry = entry(request, "");
        if (entry.isEmpty()) {
            return notFound(request);
        }
        List<Wrong> wrong = new ArrayList<>();
        ObjectNode json = body(request, AccountBody.FIELDS,
                "it names what changes: " + String.join(", ", AccountBody.FIELDS), wrong);
        AccountBody facts = AccountBody.of(json, wrong);
        if (!wrong.isEmpty()) {
            return Problem.badRequest(request.path(), wrong).response();
        }
        return change(request, entry.get(), (id, rev) -> accounts.change().change(id, rev, facts::over));
    }

    /** {@code POST /accounts/{platform}/{handle}/resume}. */
    APIGatewayV2HTTPResponse resume(WriteRequest request) {
        if (!request.path().endsWith(RESUME)) {
            return Problem.notFound(request.path(), "There is nothing here; POST …/resume resumes an account.")
                    .response();
        }
        return entry(request, RESUME).map(entry -> change(request, entry, status(Account.Status.ACTIVE)))
                .orElseGet(() -> notFound(request));
    }

    /** {@code DELETE /accounts/{platform}/{handle}?mode=pause|stop|purge}. */
    APIGatewayV2HTTPResponse delete(WriteRequest request) {
        Optional<Accounts.Entry> entry = entry(request, "");
        if (entry.isEmpty()) {
            return notFound(request);
        }
        List<String> modes = request.query().getOrDefault("mode", List.of());
        List<String> unknown = request.query().keySet().stream().filter(name -> !name.equals("mode")).toList();
        if (modes.size() != 1 || !unknown.isEmpty() || !List.of("pause", "stop", "purge").contains(modes.getFirst())) {
            List<Wrong> wrong = new ArrayList<>();
            unknown.forEach(name -> wrong.add(new Wrong(name, "unknown parameter; known is mode")));
            if (wrong.isEmpty()) {
                wrong.add(new Wrong("mode",
                        "pause (it may be resumed), stop (its history stays) or purge (nothing stays; for admins)"));
            }
            return Problem.badRequest(request.path(), wrong).response();
        }
        return switch (modes.getFirst()) {
            case "pause" -> change(request, entry.get(), status(Account.Status.PAUSED));
            case "stop" -> change(request, entry.get(), status(Account.Status.STOPPED));
            default -> request.role().may(Role.ADMIN)
                    ? change(request, entry.get(), accounts.change()::purge)
                    : Problem.forbidden(request.path(), Role.ADMIN).response();
        };
    }

    private BiFunction<AccountId, @Nullable Long, Result> status(Account.Status status) {
        return (id, rev) -> accounts.change().change(id, rev, account -> account.withStatus(status));
    }

    /** The account of the path, which a suffix may follow; empty if there is none. */
    private Optional<Accounts.Entry> entry(WriteRequest request, String suffix) {
        String path = request.path().substring(0, request.path().length() - suffix.length());
        return path.startsWith(PATH + "/")
                ? accounts.find(path.substring(PATH.length() + 1)).flatMap(accounts::entry)
                : Optional.empty();
    }

    /** Does a change to an account, under the revision of {@code If-Match}. */
    private APIGatewayV2HTTPResponse change(WriteRequest request, Accounts.Entry entry,
            BiFunction<AccountId, @Nullable Long, Result> change) {
        long rev = entry.account().rev();
        String match = request.header("If-Match");
        if (!Revision.matches(match, rev)) {
            return stale(request);
        }
        return switch (change.apply(entry.account().id(), match == null ? null : Long.valueOf(rev))) {
            case Result.Done done -> answer(200, done.entry());
            case Result.Purged purged -> noContent();
            case Result.Unknown unknown -> notFound(request);
            case Result.Stale stale -> stale(request);
            case Result.Busy busy -> busy(request);
        };
    }

    private boolean same(AccountId id, AccountBody facts) {
        return accounts.entry(id).filter(entry -> facts.over(entry.account()).equals(entry.account())).isPresent();
    }

    private static ObjectNode body(WriteRequest request, List<String> known, String hint, List<Wrong> wrong) {
        if (request.body().length > LARGEST) {
            wrong.add(new Wrong("body", "at most " + LARGEST + " bytes"));
            return Json.object();
        }
        return JsonObjectBody.read(request.body(), known, hint, wrong);
    }

    private APIGatewayV2HTTPResponse answer(WriteRequest request, int status, AccountId id) {
        return accounts.entry(id).map(entry -> answer(status, entry)).orElseGet(() -> notFound(request));
    }

    private APIGatewayV2HTTPResponse answer(int status, Accounts.Entry entry) {
        ObjectNode json = Json.of(AccountAnswer.of(entry, View.VIEWER, accounts.simulated(), accounts.now()));
        Map<String, String> headers = new TreeMap<>(Map.of("Cache-Control", "no-store", "ETag",
                "W/\"" + Revision.tag(Json.text(json).getBytes(UTF_8)) + "\""));
        if (status == 201) {
            headers.put("Location", PATH + "/" + entry.account().address().platform() + "/"
                    + PercentEncoding.segment(entry.account().address().handle()));
        }
        return Json.response(status, "application/json", headers, json);
    }

    private static APIGatewayV2HTTPResponse noContent() {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(204).withHeaders(Map.of("Cache-Control", "no-store"))
                .withBody("").withIsBase64Encoded(false).build();
    }

    private static APIGatewayV2HTTPResponse notFound(WriteRequest request) {
        return Problem.notFound(request.path(), "There is no such account.").response();
    }

    private static APIGatewayV2HTTPResponse stale(WriteRequest request) {
        return Problem.of(412, "Precondition failed",
                "The account has changed since the answer with this ETag; read it again.", request.path()).response();
    }

    private static APIGatewayV2HTTPResponse busy(WriteRequest request) {
        return new Problem(503, "about:blank", "Unavailable",
                "The account is being changed at the same time; try again.", request.path(), List.of(),
                Map.of("Retry-After", "1")).response();
    }
}
