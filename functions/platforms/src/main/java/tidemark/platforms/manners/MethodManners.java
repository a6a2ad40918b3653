package tidemark.platforms.manners;

import java.math.BigDecimal;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.platform.Keeping;
import tidemark.platform.Manners;

/**
 * What the manners file says of one way of asking a platform.
 *
 * @param method its name
 * @param reader the reader that serves it
 * @param liveUse whether real platforms are asked so unless the owner says otherwise
 * @param simulatedUse whether the simulator is
 * @param robots whether the host's robots.txt must allow it
 * @param price dollars for each account asked
 * @param liveCap dollars a month may cost on the real platform
 * @param simulatedCap dollars a month may cost on the simulator
 */
public record MethodManners(String method, String reader, boolean liveUse, boolean simulatedUse, boolean robots,
        ScopeKind scope, Duration interval, int lanes,
        Manners.@Nullable Window window, Manners.@Nullable Daily daily, BigDecimal price, BigDecimal liveCap,
        BigDecimal simulatedCap, int batch, Duration timeout, @Nullable CredentialNeed credential, Terms terms,
        Keeping keeping) {

    /** What a limit belongs to. */
    public enum ScopeKind {
        HOST, CREDENTIAL, EGRESS
    }

    /** Whether it is in use. */
    public boolean used(Mode mode) {
        return mode == Mode.LIVE ? liveUse : simulatedUse;
    }

    /** As a turn enforces it. The floor between two requests is in it. */
    public Manners manners(Platform platform, Mode mode) {
        Duration floored = interval.compareTo(Manners.FLOOR) < 0 ? Manners.FLOOR : interval;
        Manners.Price cost = price.signum() == 0
                ? Manners.Price.FREE
                : new Manners.Price(micros(price), micros(mode == Mode.LIVE ? liveCap : simulatedCap));
        return new Manners(platform, method, floored, lanes, window, daily, cost, batch, timeout, keeping);
    }

    private static long micros(BigDecimal dollars) {
        return dollars.movePointRight(6).longValueExact();
    }
}
