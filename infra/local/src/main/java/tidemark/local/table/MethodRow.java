package tidemark.local.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tidemark.platform.PlatformPolicy;
import tidemark.platform.RetentionTerms;
import tidemark.platforms.RegisteredPlatform;
import tidemark.platforms.policy.CredentialNeed;
import tidemark.platforms.policy.MethodPolicy;

/** One method of a platform, in words. */
record MethodRow(RegisteredPlatform registered, MethodPolicy method) {

    String platform() {
        return registered.policy().name();
    }

    String reads() {
        return registered.method(method).reads();
    }

    /** Whether it is used without the owner enabling it. */
    String use() {
        if (!registered.policy().collect() || (!method.liveUse() && !method.simulatedUse())) {
            return "off";
        }
        return method.liveUse() ? "on" : "opt-in";
    }

    String limits() {
        PlatformPolicy policy = method.policy(registered.policy().platform(), tidemark.platforms.policy.Mode.LIVE);
        List<String> words = new ArrayList<>();
        words.add(time(policy.interval()) + " apart" + per());
        if (policy.lanes() > 1) {
            words.add(policy.lanes() + " lanes");
        }
        PlatformPolicy.Window window = policy.window();
        if (window != null) {
            words.add(number(window.limit()) + " in " + time(window.span()));
        }
        PlatformPolicy.Daily daily = policy.daily();
        if (daily != null) {
            words.add(number(daily.limit()) + " a day (" + daily.zone() + ")");
        }
        if (policy.batch() > 1) {
            words.add(policy.batch() + " accounts a request");
        }
        if (method.price().signum() > 0) {
            words.add("$" + method.price().toPlainString() + " an account, at most $" + dollars(method.liveCap())
                    + " a month");
        }
        return String.join(", ", words);
    }

    private String per() {
        return switch (method.scope()) {
            case HOST -> " per host";
            case CREDENTIAL -> " per credential";
            case EGRESS -> "";
        };
    }

    String credential() {
        CredentialNeed need = method.credential();
        return need == null ? "none" : need.name() + (need.required() ? "" : " (optional)");
    }

    String retention() {
        RetentionTerms retention = method.retention();
        List<String> words = new ArrayList<>();
        Integer days = retention.maxAgeDays();
        words.add(days == null ? "kept" : "kept " + days + " days");
        if (!retention.derived()) {
            words.add("nothing derived");
        }
        if (retention.mirrorDeletes()) {
            words.add("deletions mirrored");
        }
        return String.join(", ", words);
    }

    private static String dollars(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? amount.stripTrailingZeros().toPlainString()
                : amount.toPlainString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
        }
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        return seconds % 3_600 == 0
                ? seconds / 3_600 + " h"
                : seconds % 60 == 0 && seconds > 180 ? seconds / 60 + " min" : seconds + " s";
    }
}
