package tidemark.platforms.policy;

import java.math.BigDecimal;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RetentionTerms;

/**
 * What the platforms file says of one way of asking a platform.
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
public record MethodPolicy(String method, String reader, boolean liveUse, boolean simulatedUse, boolean robots,
        ScopeKind scope, Duration interval, int lanes,
        PlatformPolicy.@Nullable Window window, PlatformPolicy.@Nullable Daily daily, BigDecimal price,
        BigDecimal liveCap,
        BigDecimal simulatedCap, int batch, Duration timeout, @Nullable CredentialNeed credential, PlatformTerms terms,
        RetentionTerms retention) {

    /** What a limit belongs to. */
    public enum ScopeKind {
        HOST, CREDENTIAL, EGRESS
    }

    /** Whether it is in use. */
    public boolean used(Mode mode) {
        return mode == Mode.LIVE ? liveUse : simulatedUse;
    }

    /** As a turn enforces it. The floor between two requests is in it. */
    public PlatformPolicy policy(Platform platform, Mode mode) {
        Duration floored = interval.compareTo(PlatformPolicy.FLOOR) < 0 ? PlatformPolicy.FLOOR : interval;
        PlatformPolicy.Price cost = price.signum() == 0
                ? PlatformPolicy.Price.FREE
                : new PlatformPolicy.Price(micros(price), micros(mode == Mode.LIVE ? liveCap : simulatedCap));
        return new PlatformPolicy(platform, method, floored, lanes, window, daily, cost, batch, timeout, retention);
    }

    private static long micros(BigDecimal dollars) {
        return dollars.movePointRight(6).longValueExact();
    }
}
