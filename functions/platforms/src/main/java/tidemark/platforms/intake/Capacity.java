package tidemark.platforms.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Asking;
import tidemark.platform.Asking.Route;
import tidemark.platform.Manners;
import tidemark.platform.Scope;
import tidemark.platforms.Platforms;
import tidemark.platforms.Speech;

/** Says what the limits of the platforms mean for a list of accounts: how often each can be asked, what it costs, what is missing. */
public final class Capacity {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Platforms platforms;
    private final Asking asking;

    public Capacity(Platforms platforms, Asking asking) {
        this.platforms = platforms;
        this.asking = asking;
    }

    /** One sentence for each platform of the list. */
    public List<String> of(Collection<Address> addresses) {
        Map<Platform, List<Address>> byPlatform = new TreeMap<>();
        addresses.forEach(
                address -> byPlatform.computeIfAbsent(address.platform(), any -> new ArrayList<>()).add(address));
        return byPlatform.entrySet().stream().map(entry -> sentence(entry.getKey(), entry.getValue())).toList();
    }

    private String sentence(Platform platform, List<Address> addresses) {
        Map<Scope, Integer> load = new TreeMap<>();
        Manners manners = null;
        String closed = "";
        for (int i = 0; i < addresses.size(); i++) {
            Account account = Account.added(new AccountId(0, i), addresses.get(i), "-", Instant.EPOCH);
            switch (asking.route(account)) {
                case Route.Open open -> {
                    load.merge(open.scope(), 1, Integer::sum);
                    manners = open.manners();
                }
                case Route.Closed shut -> closed = shut.detail();
            }
        }
        String name = platforms.speech(platform).map(speech -> speech.manners().name()).orElse(platform.id());
        return name + ": " + (manners == null
                ? accounts(addresses.size()) + ", not asked. " + closed
                : open(load, manners, requests(manners)));
    }

    private int requests(Manners manners) {
        Speech speech = platforms.speech(manners.platform()).orElseThrow();
        return speech.manners().method(manners.method()).map(method -> speech.method(method).requests()).orElse(1);
    }

    private static String open(Map<Scope, Integer> load, Manners manners, int requests) {
        int total = load.values().stream().mapToInt(Integer::intValue).sum();
        int fullest = load.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long daily = perDay(manners) * manners.batch() / requests;
        String where = load.size() == 1 ? "" : " on " + load.size() + " hosts, at most " + number(fullest) + " on one";
        return accounts(total) + where + ", " + number(daily) + " a day: each " + rhythm(fullest, daily) + "."
                + money(total, manners);
    }

    /** Requests a scope allows in a day. */
    private static long perDay(Manners manners) {
        long most = DAY / Math.max(1, manners.interval().toMillis());
        Manners.Window window = manners.window();
        if (window != null) {
            most = Math.min(most, window.limit() * (DAY / Math.max(1, window.span().toMillis())));
        }
        return manners.daily() == null ? most : Math.min(most, manners.daily().limit());
    }

    private static String rhythm(long accounts, long daily) {
        if (accounts <= daily) {
            return "every day";
        }
        return daily == 0 ? "never" : "about every " + number(Math.ceilDiv(accounts, daily)) + " days";
    }

    private static String money(long accounts, Manners manners) {
        if (manners.price().perAccountMicros() == 0) {
            return "";
        }
        BigDecimal month = dollars(accounts * manners.price().perAccountMicros() * 30);
        BigDecimal cap = dollars(manners.price().monthlyCapMicros());
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
