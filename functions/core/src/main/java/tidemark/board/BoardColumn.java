package tidemark.board;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tidemark.account.NormalizedNames;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.reading.Metric;

import static tidemark.board.ColumnDefinition.change;
import static tidemark.board.ColumnDefinition.flags;
import static tidemark.board.ColumnDefinition.instants;
import static tidemark.board.ColumnDefinition.lines;
import static tidemark.board.ColumnDefinition.metric;
import static tidemark.board.ColumnDefinition.numbers;
import static tidemark.board.ColumnDefinition.texts;
import static tidemark.board.ColumnDefinition.words;
import static tidemark.board.ColumnTrait.ACCOUNTS;
import static tidemark.board.ColumnTrait.GRID;
import static tidemark.board.ColumnTrait.REQUIRED;
import static tidemark.board.ColumnTrait.SORTABLE;
import static tidemark.board.ColumnTrait.TOKEN_ONLY;

/**
 * Every column of a board, each declared once: its name in the API and in the board file, what it holds of an account, and where it is shown.
 * Lists show their columns in the order of this file.
 */
@SuppressWarnings("ImmutableEnumChecker") // definitions are functions without state; the set of traits is never handed out
public enum BoardColumn {
    /** The first half of the account id. */
    ID_HIGH("id.high", numbers(entry -> entry.account().id().high()), REQUIRED),
    /** The second half of the account id. */
    ID_LOW("id.low", numbers(entry -> entry.account().id().low()), REQUIRED),
    /** The id of the platform. */
    PLATFORM("platform", words(entry -> entry.account().address().platform().id()), GRID, ACCOUNTS, SORTABLE, REQUIRED),
    /** The handle on the platform. */
    HANDLE("handle", texts(entry -> entry.account().address().handle()), GRID, ACCOUNTS, SORTABLE, REQUIRED),
    /** Absent until a platform told it. */
    DISPLAY_NAME("display_name", texts(BoardEntry::displayName), GRID, ACCOUNTS, SORTABLE),
    /** Organizations are one whatever the case and the form of their letters. */
    ORGANIZATION("organization", words(entry -> entry.account().organization(), NormalizedNames::key), GRID, ACCOUNTS,
            SORTABLE, REQUIRED),
    /** The team within the organization. */
    TEAM("team", words(entry -> entry.account().team()), GRID, ACCOUNTS, TOKEN_ONLY),
    /** The type of the organization. */
    TYPE("type", words(entry -> entry.account().type()), GRID, ACCOUNTS),
    /** Whether it is a core account. */
    CORE("core", flags(entry -> entry.account().core()), GRID, ACCOUNTS, REQUIRED),
    /** The tags, in order. */
    TAGS("tags", lines(entry -> entry.account().tags()), GRID, ACCOUNTS),
    /** Whether it is collected. */
    STATUS("status", words(entry -> entry.account().status().key()), GRID, ACCOUNTS, REQUIRED),
    /** The link that was imported with the account. */
    URL("url", texts(entry -> entry.account().url()), ACCOUNTS),
    /** When the account was added. */
    ADDED_AT("added_at", instants(entry -> entry.account().addedAt()), ACCOUNTS, REQUIRED),
    /** The audience. */
    FOLLOWERS("followers", metric(Metric.FOLLOWERS), GRID, SORTABLE),
    /** How many accounts it follows. */
    FOLLOWING("following", metric(Metric.FOLLOWING), GRID, SORTABLE),
    /** How much it has published. */
    POSTS("posts", metric(Metric.POSTS), GRID, SORTABLE),
    /** Likes of its page or of its posts; in no list. */
    LIKES("likes", metric(Metric.LIKES)),
    /** Views of what it has published; in no list. */
    VIEWS("views", metric(Metric.VIEWS)),
    /** Subscribers beside the audience; in no list. */
    SUBSCRIBERS("subscribers", metric(Metric.SUBSCRIBERS)),
    /** Members beside the audience; in no list. */
    MEMBERS("members", metric(Metric.MEMBERS)),
    /** Lists of others that it is in; in no list. */
    LISTED("listed", metric(Metric.LISTED)),
    /** Videos that it has published; in no list. */
    VIDEOS("videos", metric(Metric.VIDEOS)),
    /** Photos that it has published; in no list. */
    PHOTOS("photos", metric(Metric.PHOTOS)),
    /** Comments on its posts; in no list. */
    COMMENTS("comments", metric(Metric.COMMENTS)),
    /** Times that its posts were shared; in no list. */
    SHARES("shares", metric(Metric.SHARES)),
    /** Likes, comments and shares of posts. */
    ENGAGEMENT("engagement", numbers(BoardEntry::engagement), GRID, SORTABLE),
    /** What the audience gained in a day. */
    CHANGE_1D("change.1d", change(GrowthPeriod.DAY), GRID, SORTABLE),
    /** What the audience gained in 7 days. */
    CHANGE_7D("change.7d", change(GrowthPeriod.WEEK), GRID, SORTABLE),
    /** What the audience gained in 30 days. */
    CHANGE_30D("change.30d", change(GrowthPeriod.MONTH), GRID, SORTABLE),
    /** What the audience gained in 90 days. */
    CHANGE_90D("change.90d", change(GrowthPeriod.QUARTER), GRID, SORTABLE),
    /** How exactly the audience is known. */
    PRECISION("precision", words(BoardEntry::precision), GRID),
    /** What the platform calls its audience. */
    COUNTS("counts", words(entry -> entry.newest(Snapshot::counts)), GRID),
    /** How the newest numbers were requested. */
    METHOD("method", words(entry -> entry.newest(Snapshot::method)), GRID),
    /** When the platform gave the newest numbers. */
    OBSERVED_AT("observed_at", instants(entry -> entry.newest(Snapshot::observedAt)), GRID, ACCOUNTS, SORTABLE),
    /** How the last request ended. */
    OUTCOME("outcome", words(entry -> entry.visit(last -> last.outcome().name())), GRID, ACCOUNTS),
    /** When the account was last requested. */
    ASKED_AT("asked_at", instants(entry -> entry.visit(State.Visit::at)), GRID, ACCOUNTS, SORTABLE),
    /** Whether two days confirmed that the platform does not know it. */
    GONE("gone", flags(BoardEntry::gone), GRID, ACCOUNTS, REQUIRED),
    /** Whether terms forbid that its numbers are added up with others. */
    APART("apart", flags(BoardEntry::apart), REQUIRED);

    private final String key;
    private final ColumnDefinition definition;
    private final Set<ColumnTrait> traits;

    BoardColumn(String key, ColumnDefinition definition, ColumnTrait... traits) {
        this.key = key;
        this.definition = definition;
        this.traits = EnumSet.noneOf(ColumnTrait.class);
        this.traits.addAll(List.of(traits));
    }

    /** The name in the API and in the board file; what follows a dot lies within a field of the name before it. */
    public String key() {
        return key;
    }

    ColumnDefinition definition() {
        return definition;
    }

    public boolean is(ColumnTrait trait) {
        return traits.contains(trait);
    }

    public static Optional<BoardColumn> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** The columns that have a trait. */
    public static List<BoardColumn> all(ColumnTrait trait) {
        return Arrays.stream(values()).filter(column -> column.is(trait)).toList();
    }
}
