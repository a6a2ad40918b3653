package tidemark.platforms.policy;

import java.math.BigDecimal;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RetentionTerms;

/**
 * What the platforms file says about one method of a platform.
 *
 * @param method its name
 * @param reader the reader that serves it
 * @param liveUse whether the method is used on the real platform unless the operator decides otherwise
 * @param simulatedUse whether the method is used on the simulator
 * @param robots whether the host's robots.txt must allow it
 * @param price dollars for each account fetched
 * @param liveCap dollars a month may cost on the real platform
 * @param simulatedCap dollars a month may cost on the simulator
 */
public record MethodPolicy(String method, String reader, boolean liveUse, boolean simulatedUse, boolean robots,
        ScopeKind scope, Duration interval, int lanes,
        PlatformPolicy.@Nullable Window window, PlatformPolicy.@Nullable Daily daily, BigDecimal price,
        BigDecimal liveCap,
        BigDecimal simulatedCap, int batch, Duration timeout, @Nullable CredentialNeed credential, PlatformTerms terms,
        RetentionTerms retention) {

    /** The kind of rate scope that a limit belongs to. */
    public enum ScopeKind {
        HOST, CREDENTIAL, EGRESS
    }

    /** Whether the method is in use. */
    public boolean used(Mode mode) {
        return mode == Mode.LIVE ? liveUse : simulatedUse;
    }

    /** The policy that a permit enforces. It includes the minimum interval between two requests. */
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
