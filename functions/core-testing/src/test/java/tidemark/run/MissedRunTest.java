package tidemark.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A daily run that its schedule missed is opened late, once, while its day lasts; days missed for good are reported. */
class MissedRunTest {

    private static final String AT_SIX = "cron(0 6 * * ? *)";
    private static final MissedRun.Done NOTHING = new MissedRun.Done(Optional.empty(), List.of());

    private final RunFixture fixture = new RunFixture();

    @Test
    void opensTheRunOfTodayThatTheScheduleMissed() {
        run("2026-11-20T06:00:00Z");
        at("2026-11-21T09:00:00Z");
        assertEquals(opened("d-2026-11-21"), look());
        Run run = fixture.stores.runs().find(new RunId("d-2026-11-21")).orElseThrow();
        assertEquals(Instant.parse("2026-11-21T06:00:00Z"), run.since());
        assertEquals(NOTHING, look());
    }

    @Test
    void opensItOnceHoweverManyProcessesLook() {
        run("2026-11-20T06:00:00Z");
        at("2026-11-21T09:00:00Z");
        MissedRun one = fixture.openMissedRun(AT_SIX);
        MissedRun other = fixture.openMissedRun(AT_SIX);
        assertEquals(opened("d-2026-11-21"), one.look());
        assertEquals(List.of(NOTHING, NOTHING), List.of(one.look(), other.look()));
        assertEquals(new OpenRun.Opened(new RunId("d-2026-11-21"), false),
                fixture.open.daily(Instant.parse("2026-11-21T06:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T00:00:00Z", "2026-11-21T05:59:59Z", "2026-11-21T06:09:59Z"})
    void leavesASlotThatIsNotOverToTheScheduler(String now) {
        run("2026-11-20T06:00:00Z");
        at(now);
        assertEquals(NOTHING, look());
    }

    @Test
    void processThatLivesOnSeesTheSlotPass() {
        run("2026-11-20T06:00:00Z");
        MissedRun openMissedRun = fixture.openMissedRun(AT_SIX);
        at("2026-11-21T05:00:00Z");
        assertEquals(NOTHING, openMissedRun.look());
        at("2026-11-21T06:10:00Z");
        assertEquals(opened("d-2026-11-21"), openMissedRun.look());
        at("2026-11-22T06:10:00Z");
        assertEquals(opened("d-2026-11-22"), openMissedRun.look());
    }

    @Test
    void ledgerThatBeganAfterTheSlotMissedNothing() {
        at("2026-11-21T09:00:00Z");
        assertEquals(NOTHING, look());
        fixture.open.asked(AccountSelection.ALL, null, fixture.deadline());
        at("2026-11-21T23:00:00Z");
        assertEquals(NOTHING, look());
        at("2026-11-22T06:10:00Z");
        assertEquals(opened("d-2026-11-22"), look());
    }

    @Test
    void daysThatAreOverAreToldAndNotOpened() {
        run("2026-11-17T06:00:00Z");
        at("2026-11-21T05:00:00Z");
        List<LocalDate> over = List.of(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19),
                LocalDate.of(2026, 11, 20));
        assertEquals(new MissedRun.Done(Optional.empty(), over), look());
        at("2026-11-21T09:00:00Z");
        assertEquals(new MissedRun.Done(Optional.of(new RunId("d-2026-11-21")), over), look());
        assertTrue(fixture.stores.runs().find(new RunId("d-2026-11-20")).isEmpty());
        at("2027-11-21T09:00:00Z");
        assertEquals(31, look().over().size());
    }

    @Test
    void dayWithoutASlotIsNotMissed() {
        run("2026-11-20T06:00:00Z");
        at("2026-11-23T05:00:00Z");
        assertEquals(NOTHING, fixture.openMissedRun("cron(0 6 ? * MON-FRI *)").look());
        at("2026-11-23T08:00:00Z");
        assertEquals(opened("d-2026-11-23"), fixture.openMissedRun("cron(0 6 ? * MON-FRI *)").look());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rate(1 day)", "cron(0 6 * * ?)", "cron(0 6 L * ? *)", "cron(0 6 ? * 2#1 *)",
            "cron(60 6 * * ? *)", "cron(0 99999999999 * * ? *)", "cron(0 6 5-1 * ? *)", "cron(0/0 6 * * ? *)"})
    void scheduleThatIsNoKnownCalendarIsNotMadeUp(String schedule) {
        run("2026-11-20T06:00:00Z");
        at("2026-11-21T09:00:00Z");
        assertEquals(NOTHING, fixture.openMissedRun(schedule).look());
    }

    private MissedRun.Done look() {
        return fixture.openMissedRun(AT_SIX).look();
    }

    private static MissedRun.Done opened(String run) {
        return new MissedRun.Done(Optional.of(new RunId(run)), List.of());
    }

    private void run(String slot) {
        at(slot);
        fixture.open.daily(Instant.parse(slot));
        fixture.clock.sleep(Duration.ofSeconds(1));
    }

    private void at(String instant) {
        fixture.clock.set(Instant.parse(instant));
    }
}
