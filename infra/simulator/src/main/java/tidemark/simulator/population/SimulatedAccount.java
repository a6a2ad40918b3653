package tidemark.simulator.population;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One account of a simulated platform. All its properties are a pure function of the seed, its platform and its handle; its numbers
 * depend also on the time and lie on one continuous curve, so that a history read from it ends where its live responses begin.
 * Thread-safe.
 */
public final class SimulatedAccount {

    /** The prefix of the name: the at sign, or the kind of account. */
    private static final Pattern PREFIX = Pattern.compile("^(?:[@!]|[a-z]+/)");
    private static final double YEAR_SECONDS = 365.25 * 86_400;

    private final Traits traits;
    private final String handle;
    private final long hash;
    private final Instant createdAt;
    private final GrowthClock clock;
    private final AudienceCurve audience;
    private final double born;
    private final double postsADay;
    private final double followed;
    private final Accrual likes;
    private final Accrual views;

    SimulatedAccount(long seed, Traits traits, String handle) {
        this.traits = traits;
        this.handle = handle;
        this.hash = Seeded.hash(seed, traits.platform(), handle);
        this.createdAt = creation();
        this.clock = new GrowthClock(Seeded.draw(hash, 1));
        this.audience = new AudienceCurve(hash, traits, clock, createdAt);
        this.born = clock.steady(createdAt);
        this.postsADay = Math.clamp(Math.pow(10, 0.6 * Seeded.normal(Seeded.draw(hash, 3))), 0.02, 40);
        this.followed = Math.pow(10, 2.2 + 0.5 * Seeded.normal(Seeded.draw(hash, 4)));
        this.likes = gathering(14, -1.9);
        this.views = gathering(15, -1.1);
    }

    /** The platform's name. */
    public String platform() {
        return traits.platform();
    }

    /** The canonical handle. */
    public String handle() {
        return handle;
    }

    /** The handle in the case its owner chose, where the platform keeps it. */
    public String displayHandle() {
        Optional<String> id = traits.naming().id(handle);
        if (id.isPresent()) {
            return traits.naming().shown(id.get());
        }
        return traits.keepsCase() && Seeded.unit(Seeded.draw(hash, 5)) < 0.5 ? capitalised(handle) : handle;
    }

    /** The display name, made from the handle's first part. */
    public String displayName() {
        String first = PREFIX.matcher(traits.naming().id(handle).map(traits.naming()::shown).orElse(handle))
                .replaceFirst("").split("[.@]", 2)[0];
        StringBuilder name = new StringBuilder();
        for (String word : first.split("[-_]+")) {
            name.append(name.isEmpty() ? "" : " ").append(capitalised(word));
        }
        return name.toString();
    }

    /** The id that outlives the handle, in the platform's own form. */
    public String permanentId() {
        return traits.naming().id(handle).orElseGet(() -> traits.permanentId().apply(Seeded.draw(hash, 6)));
    }

    /** When the account was opened. */
    public Instant createdAt() {
        return createdAt;
    }

    /** The account's status without faults. */
    public AccountStatus standing() {
        return AccountStatus.of(hash, handle);
    }

    /** A number in [0, 1) that belongs to this account and the name given. */
    public double trait(String name) {
        return Seeded.unit(Seeded.hash(hash, name));
    }

    /** The numbers at a time; a time before the account was opened counts as the moment of opening. */
    public Numbers at(Instant time) {
        Instant when = time.isBefore(createdAt) ? createdAt : time;
        long followers = Math.round(Math.floor(audience.at(when)));
        long posts = Math.round(Math.floor(postsADay * (clock.steady(when) - born)));
        return new Numbers(followers, reported(Figure.FOLLOWING, following(when)), reported(Figure.POSTS, posts),
                traits.tells(Figure.FANS) ? Long.valueOf(fans(followers)) : reported(Figure.LIKES, likes.at(when)),
                reported(Figure.VIEWS, views.at(when)));
    }

    private @Nullable Long reported(Figure figure, long number) {
        return traits.tells(figure) ? number : null;
    }

    private long following(Instant when) {
        double years = (when.getEpochSecond() - createdAt.getEpochSecond()) / YEAR_SECONDS;
        return Math.round(Math.floor(followed * (1 + 0.04 * years)));
    }

    private long fans(long followers) {
        return Math.round(Math.floor((double) followers * (0.8 + 0.18 * trait("fans"))));
    }

    /** @param exponent decimal logarithm of the median amount added a day for each member of the audience */
    private Accrual gathering(int draw, double exponent) {
        double part = Math.pow(10, exponent + 0.3 * Seeded.normal(Seeded.draw(hash, draw)));
        return new Accrual(clock, audience.size() * part, audience.rate(), createdAt);
    }

    /** The numbers on a UTC day at a time of day. */
    public Numbers on(LocalDate date, LocalTime time) {
        return at(date.atTime(time).toInstant(ZoneOffset.UTC));
    }

    /**
     * The numbers of each UTC day from the first to the last, both included, at a time of day; none for days before the account was
     * opened.
     */
    public List<DayNumbers> history(LocalDate first, LocalDate last, LocalTime time) {
        List<DayNumbers> days = new ArrayList<>();
        LocalDate opened = LocalDate.ofInstant(createdAt, ZoneOffset.UTC).plusDays(1);
        LocalDate from = first.isBefore(opened) ? opened : first;
        for (LocalDate date = from; !date.isAfter(last); date = date.plusDays(1)) {
            days.add(new DayNumbers(date, on(date, time)));
        }
        return days;
    }

    private Instant creation() {
        Instant first = LocalDate.of(traits.firstYear(), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant last = Instant.parse("2025-01-01T00:00:00Z");
        double part = Seeded.unit(Seeded.draw(hash, 7));
        return first.plusSeconds(Math.round(part * (last.getEpochSecond() - first.getEpochSecond())));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
