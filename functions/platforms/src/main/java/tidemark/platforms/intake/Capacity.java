package tidemark.platforms.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.PlatformClient;
import tidemark.platform.PlatformClient.Route;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.Mode;

/** Describes what the limits of the platforms mean for a list of accounts: how often each can be collected, what it costs, what is missing. */
public final class Capacity {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Platforms platforms;
    private final PlatformClient platformClient;

    public Capacity(Platforms platforms, PlatformClient platformClient) {
        this.platforms = platforms;
        this.platformClient = platformClient;
    }

    /** One or more sentences for each platform of the list; an account that is named twice counts once. */
    public List<String> of(Collection<Address> addresses) {
        Map<Platform, List<Address>> byPlatform = new TreeMap<>();
        addresses.stream().distinct().forEach(
                address -> byPlatform.computeIfAbsent(address.platform(), any -> new ArrayList<>()).add(address));
        return byPlatform.entrySet().stream().map(entry -> sentence(entry.getKey(), entry.getValue())).toList();
    }

    private String sentence(Platform platform, List<Address> addresses) {
        Map<String, Load> loads = new LinkedHashMap<>();
        Map<String, Integer> closed = new LinkedHashMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            Account account = Account.added(new AccountId(0, i), addresses.get(i), "-", Instant.EPOCH);
            switch (platformClient.route(account)) {
                case Route.Open open -> loads
                        .computeIfAbsent(open.policy().method(),
                                method -> new Load(open.policy(), new TreeMap<>())).scopes
                        .merge(open.scope(), 1, Integer::sum);
                case Route.Closed shut -> closed.merge(shut.detail(), 1, Integer::sum);
            }
        }
        List<String> sentences = new ArrayList<>();
        loads.values().forEach(load -> sentences.add(load(load)));
        closed.forEach((why, count) -> sentences.add(accounts(count) + ", not asked. " + why));
        return platforms.registered(platform).map(registered -> registered.policy().name()).orElse(platform.id()) + ": "
                + String.join(" ", sentences);
    }

    /** How many accounts fall under each limit of a method. */
    private record Load(PlatformPolicy policy, Map<RateScope, Integer> scopes) {}

    private String load(Load load) {
        MethodPolicy method = platforms.registered(load.policy.platform()).orElseThrow().policy()
                .method(load.policy.method()).orElseThrow();
        int total = load.scopes.values().stream().mapToInt(Integer::intValue).sum();
        int fullest = load.scopes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int requests = platforms.registered(load.policy.platform()).orElseThrow().method(method).requests();
        // Limits in real time, whatever the time scale: a list is meant for real platforms.
        long daily = perDay(method.policy(load.policy.platform(), Mode.LIVE)) * load.policy.batch() / requests;
        String where = load.scopes.size() == 1
                ? ""
                : " on " + load.scopes.size() + " hosts or credentials, at most " + number(fullest) + " on one";
        return accounts(total) + where + ", " + number(daily) + " a day: each " + rhythm(fullest, daily) + "."
                + money(total, load.policy);
    }

    /** Requests a scope allows in a day. */
    private static long perDay(PlatformPolicy policy) {
        long most = DAY / Math.max(1, policy.interval().toMillis());
        PlatformPolicy.Window window = policy.window();
        if (window != null) {
            most = Math.min(most, window.limit() * (DAY / Math.max(1, window.span().toMillis())));
        }
        return policy.daily() == null ? most : Math.min(most, policy.daily().limit());
    }

    private static String rhythm(long accounts, long daily) {
        if (accounts <= daily) {
            return "every day";
        }
        return daily == 0 ? "never" : "about every " + number(Math.ceilDiv(accounts, daily)) + " days";
    }

    private static String money(long accounts, PlatformPolicy policy) {
        if (policy.price().perAccountMicros() == 0) {
            return "";
        }
        BigDecimal month = dollars(accounts * policy.price().perAccountMicros() * 30);
        BigDecimal cap = dollars(policy.price().monthlyCapMicros());
        return " Collected daily they cost $" + month + " a month; the cap is $" + cap + ".";
    }

    private static BigDecimal dollars(long micros) {
        return BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.HALF_UP);
    }

    private static String accounts(long count) {
        return number(count) + (count == 1 ? " account" : " accounts");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
