package tidemark.platforms;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.platform.Asking.Route;
import tidemark.platform.Credentials;
import tidemark.platform.Manners;
import tidemark.platform.Pace;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Request;
import tidemark.platforms.exchange.Scrub;
import tidemark.platforms.http.Outbound;
import tidemark.platforms.http.Outbound.Delivery;
import tidemark.platforms.manners.CredentialNeed;
import tidemark.platforms.manners.MethodManners;
import tidemark.platforms.manners.Mode;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Method;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;
import tidemark.time.Sleeper;

/** Asks for a single account at once and outside any turn, as a person does on the command line, keeping the interval between its own requests. Thread-safe. */
public final class Inquiry {

    private static final int STEPS = 6;

    private final Platforms platforms;
    private final Mode mode;
    private final Credentials credentials;
    private final Outbound outbound;
    private final Sleeper sleeper;
    private final Permission permission;

    public Inquiry(Platforms platforms, Mode mode, Credentials credentials, Outbound outbound, Sleeper sleeper,
            InstantSource clock) {
        this.platforms = platforms;
        this.mode = mode;
        this.credentials = credentials;
        this.outbound = outbound;
        this.sleeper = sleeper;
        this.permission = new Permission(outbound, clock);
    }

    /** What was told, and by which method of the manners file; the method is empty where none could be asked. */
    public record Result(Told told, String method) {}

    /**
     * Asks by the method of that name, or, where none is given, by the one that a run would take.
     *
     * @param account of a platform that is known
     */
    public Result ask(Account account, @Nullable String wanted) {
        Speech speech = platforms.speech(account.address().platform()).orElseThrow();
        Routes routes = new Routes(platforms, mode, Pace.REAL, credentials);
        Optional<MethodManners> named = wanted == null ? Optional.empty() : speech.manners().method(wanted);
        return switch (named.map(method -> routes.by(speech, method, account)).orElseGet(() -> routes.of(account))) {
            case Route.Closed closed ->
                new Result(Told.said(closed.outcome(), closed.detail()), named.map(MethodManners::method).orElse(""));
            case Route.Open open ->
                new Result(steps(speech, open.manners(), Target.of(account)), open.manners().method());
        };
    }

    private Told steps(Speech speech, Manners manners, Target first) {
        MethodManners said = speech.manners().method(manners.method()).orElseThrow();
        Method method = speech.method(said);
        Target target = first;
        for (int step = 0; step < STEPS; step++) {
            Told told = once(method, said, manners, target);
            if (!(told instanceof Told.AskOn on)) {
                return told;
            }
            target = on.next();
            sleeper.sleep(manners.interval());
        }
        return Told.said(Outcome.TRANSIENT, "The platform led from request to request.");
    }

    private Told once(Method method, MethodManners said, Manners manners, Target target) {
        CredentialNeed need = said.credential();
        Secret secret = need == null
                ? null
                : credentials.find(need.at(method.host(target), target.address())).filter(need::fits).orElse(null);
        Request request = method.ask(List.of(target), secret).request();
        Permission.Verdict verdict = permission.of(said, request.url(), manners.timeout());
        if (verdict instanceof Permission.Verdict.Learned) {
            sleeper.sleep(manners.interval());
            verdict = permission.of(said, request.url(), manners.timeout());
        }
        return verdict instanceof Permission.Verdict.Denied denied
                ? Told.said(denied.reason())
                : sent(method, request, secret, manners, target);
    }

    private Told sent(Method method, Request request, @Nullable Secret secret, Manners manners, Target target) {
        return switch (outbound.send(request, manners.timeout())) {
            case Delivery.Failed failed -> Told.said(Outcome.TRANSIENT, failed.reason());
            case Delivery.Came came ->
                scrubbed(Opening.by(method, came.answer()).of(target), came.answer(), Scrub.of(secret));
        };
    }

    private static Told scrubbed(Told told, Answer answer, Scrub scrub) {
        return told instanceof Told.Said said && said.finding() instanceof Unseen unseen
                ? new Told.Said(Evident.scrubbed(unseen, answer, scrub, true), said.identity())
                : told;
    }
}
