package tidemark.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

import tidemark.local.template.TemplateException;

/** Computes when a schedule fires next, as EventBridge Scheduler reads its expression. */
public sealed interface Cadence {
    /** The next time strictly after the given one; absent if there is none. */
    Optional<Instant> next(Instant after);

    /** {@code rate(...)}: at a fixed interval. */
    record Rate(Duration every) implements Cadence {
        private static final Pattern FORM = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
        static final Duration SHORTEST = Duration.ofSeconds(1);

        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(every));
        }

        Rate faster(int speed) {
            Duration shortened = every.dividedBy(speed);
            return new Rate(shortened.compareTo(SHORTEST) < 0 ? SHORTEST : shortened);
        }
    }

    /** {@code cron(...)}: minute, hour, day of month, month, day of week, year. */
    record Calendar(ExecutionTime times, ZoneId zone) implements Cadence {
        /** Sunday is 1 in the expressions of AWS. */
        private static final int MONDAY = 2;
        private static final CronDefinition FIELDS = CronDefinitionBuilder.defineCron().withMinutes().and().withHours()
                .and()
                .withDayOfMonth().supportsL().supportsW().supportsQuestionMark().and().withMonth().and().withDayOfWeek()
                .withValidRange(1, 7).withMondayDoWValue(MONDAY).supportsHash().supportsL().supportsQuestionMark().and()
                .withYear()
                .withValidRange(1970, 2199).optional().and().instance();

        @Override
        public Optional<Instant> next(Instant after) {
            return times.nextExecution(after.atZone(zone)).map(java.time.ZonedDateTime::toInstant);
        }
    }

    /**
     * Reads an expression.
     *
     * @param speed divides the interval of a rate, down to one second; a calendar keeps its times
     */
    static Cadence of(String expression, ZoneId zone, int speed) {
        Matcher rate = Rate.FORM.matcher(expression);
        if (rate.matches()) {
            return new Rate(unit(rate.group(2)).multipliedBy(Long.parseLong(rate.group(1)))).faster(speed);
        }
        if (expression.startsWith("cron(") && expression.endsWith(")")) {
            return new Calendar(ExecutionTime.forCron(cron(expression)), zone);
        }
        throw new TemplateException("The local stack does not read the schedule " + expression);
    }

    private static Cron cron(String expression) {
        try {
            return new CronParser(Calendar.FIELDS).parse(expression.substring(5, expression.length() - 1)).validate();
        } catch (IllegalArgumentException malformed) {
            throw new TemplateException("The schedule " + expression + " is not valid: " + malformed.getMessage());
        }
    }

    private static Duration unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
