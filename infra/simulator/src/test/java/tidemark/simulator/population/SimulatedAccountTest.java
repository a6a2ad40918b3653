package tidemark.simulator.population;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tidemark.simulator.SettableClock;
import tidemark.simulator.Settings;
import tidemark.simulator.Simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SimulatedAccountTest {

    private static final LocalTime SLOT = LocalTime.of(6, 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Population population = Simulator.population(Settings.standard(new SettableClock()));

    private List<SimulatedAccount> accounts(String platform) {
        return IntStream.range(0, 400).mapToObj(i -> population.account(platform, "account" + i)).toList();
    }

    @Test
    void sameSeedGivesSameAccount() {
        Population again = Simulator.population(Settings.standard(new SettableClock()));
        Instant time = Instant.parse("2026-11-21T06:00:00Z");
        SimulatedAccount one = population.account("x", "NASA");
        SimulatedAccount other = again.account("x", "nasa");
        assertEquals(one.at(time), other.at(time));
        assertEquals(one.permanentId(), other.permanentId());
        assertEquals(one.createdAt(), other.createdAt());
    }

    @Test
    void anotherSeedGivesAnotherAccount() {
        Population other = Simulator.population(Settings.standard(new SettableClock()).withSeed(1));
        Instant time = Instant.parse("2026-11-21T06:00:00Z");
        assertNotEquals(population.account("x", "nasa").at(time), other.account("x", "nasa").at(time));
        assertNotEquals(population.account("x", "nasa").permanentId(), other.account("x", "nasa").permanentId());
    }

    @Test
    void historyEndsWhereLiveAnswersBegin() {
        for (SimulatedAccount account : accounts("x")) {
            List<DayNumbers> history = account.history(TODAY.minusDays(90), TODAY.minusDays(1), SLOT);
            assertEquals(90, history.size());
            long last = history.getLast().numbers().followers();
            long live = account.on(TODAY, SLOT).followers();
            assertTrue(Math.abs(live - last) <= mostInADay(last), () -> account.handle() + ": " + last + " to " + live);
        }
    }

    @Test
    void noTwoMinutesAreFarApart() {
        SimulatedAccount account = population.account("bluesky", "museum.example");
        Instant time = Instant.parse("2026-11-20T23:30:00Z");
        for (int minute = 0; minute < 60; minute++) {
            long before = account.at(time.plus(Duration.ofMinutes(minute))).followers();
            long after = account.at(time.plus(Duration.ofMinutes(minute + 1))).followers();
            assertTrue(Math.abs(after - before) <= 1 + mostInADay(before) / 500);
        }
    }

    @Test
    void audiencesGrowMoreFromMondayToFriday() {
        double weekdays = 0;
        double weekends = 0;
        for (SimulatedAccount account : accounts("x")) {
            List<DayNumbers> history = account.history(TODAY.minusWeeks(12), TODAY, LocalTime.MIDNIGHT);
            for (int i = 1; i < history.size(); i++) {
                double gained = gained(history, i);
                DayOfWeek day = history.get(i - 1).date().getDayOfWeek();
                boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
                weekdays += weekend ? 0 : gained / 5;
                weekends += weekend ? gained / 2 : 0;
            }
        }
        assertTrue(weekdays > 1.3 * weekends, weekdays + " against " + weekends);
    }

    private static double gained(List<DayNumbers> history, int day) {
        double before = history.get(day - 1).numbers().followers();
        return (history.get(day).numbers().followers() - before) / before;
    }

    @Test
    void growingAccountsNeverShrink() {
        SimulatedAccount account = accounts("x").stream().filter(a -> rises(a)).findFirst().orElseThrow();
        long before = 0;
        for (DayNumbers day : account.history(TODAY.minusYears(3), TODAY, SLOT)) {
            assertTrue(day.numbers().followers() >= before);
            before = day.numbers().followers();
        }
    }

    private static boolean rises(SimulatedAccount account) {
        return account.on(TODAY, SLOT).followers() > account.on(TODAY.minusYears(3), SLOT).followers();
    }

    @Test
    void sizesSpanTheScalesOfRealAccounts() {
        List<Long> sizes = new ArrayList<>();
        accounts("x").forEach(account -> sizes.add(account.on(TODAY, SLOT).followers()));
        assertTrue(sizes.stream().anyMatch(size -> size < 5_000));
        assertTrue(sizes.stream().anyMatch(size -> size > 1_000_000));
        assertTrue(sizes.stream().allMatch(size -> size >= 20 && size < 1_000_000_000), sizes.toString());
    }

    @Test
    void historyBeginsTheDayAfterOpening() {
        SimulatedAccount account = population.account("github", "observatory");
        LocalDate opened = LocalDate.ofInstant(account.createdAt(), ZoneOffset.UTC);
        assertEquals(opened.plusDays(1), account.history(opened.minusDays(30), TODAY, SLOT).getFirst().date());
    }

    @Test
    void telegramTellsSubscribersOnly() {
        Numbers numbers = population.account("telegram", "observatory").on(TODAY, SLOT);
        assertNull(numbers.following());
        assertNull(numbers.posts());
    }

    @Test
    void likesAndViewsGrowWithoutAJump() {
        for (SimulatedAccount account : accounts("youtube")) {
            List<DayNumbers> history = account.history(TODAY.minusDays(60), TODAY, SLOT);
            for (int i = 1; i < history.size(); i++) {
                long before = views(history.get(i - 1));
                long after = views(history.get(i));
                assertTrue(after >= before && after - before <= 100 + before / 20, () -> account.handle());
            }
            assertNull(history.getLast().numbers().likes());
        }
        Long likes = population.account("tiktok", "museum").on(TODAY, SLOT).likes();
        assertTrue(likes != null && likes > 0);
    }

    @Test
    void viewsOfTheLargestPassWhatAnIntHolds() {
        assertTrue(accounts("youtube").stream().map(account -> account.history(TODAY, TODAY, SLOT).getLast())
                .anyMatch(day -> views(day) > Integer.MAX_VALUE));
    }

    private static long views(DayNumbers day) {
        Long views = day.numbers().views();
        return views == null ? -1 : views;
    }

    @Test
    void aboutOneInAHundredGeneratedAccountsIsNotOpen() {
        long closed = IntStream.range(0, 3000).mapToObj(i -> population.account("x", "demo_a" + i))
                .filter(account -> account.standing() != AccountStatus.OPEN).count();
        assertTrue(closed > 12 && closed < 60, closed + " of 3000");
        assertTrue(accounts("x").stream().allMatch(account -> account.standing() == AccountStatus.OPEN));
    }

    private static double mostInADay(long followers) {
        return 2 + 0.015 * followers;
    }
}
