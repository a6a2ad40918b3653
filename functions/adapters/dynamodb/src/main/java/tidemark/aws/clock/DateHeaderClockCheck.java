package tidemark.aws.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import tidemark.ratelimit.ClockCheck;

/**
 * Checks the clock against the {@code Date} header of the store's responses, the one clock that all functions share. The header has whole seconds, so
 * only a difference beyond that second and the duration of the request counts as skew. Thread-safe.
 */
public final class DateHeaderClockCheck implements ExecutionInterceptor, ClockCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DateHeaderClockCheck.class);
    private static final ExecutionAttribute<Instant> SENT = new ExecutionAttribute<>("tidemark.sent");

    private final InstantSource clock;
    private volatile Duration skew = Duration.ZERO;

    public DateHeaderClockCheck(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Duration skew() {
        return skew;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.putAttribute(SENT, clock.instant());
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        Instant sent = attributes.getAttribute(SENT);
        if (sent != null) {
            context.httpResponse().firstMatchingHeader("Date").ifPresent(date -> reported(date, sent, clock.instant()));
        }
    }

    private void reported(String date, Instant sent, Instant received) {
        Instant from;
        try {
            from = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        } catch (DateTimeException unreadable) {
            LOG.warn("The store told a date that cannot be read: {}", date);
            return;
        }
        skew = between(from, from.plusSeconds(1), sent, received);
    }

    /** How far the span from sent to received on this clock lies outside the second of the store's response: positive if this clock is ahead. */
    private static Duration between(Instant from, Instant to, Instant sent, Instant received) {
        if (sent.isAfter(to)) {
            return Duration.between(to, sent);
        }
        return received.isBefore(from) ? Duration.between(from, received) : Duration.ZERO;
    }
}
