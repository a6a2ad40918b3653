package tidemark.aws.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.RateScope;
import tidemark.run.ChunkKey;
import tidemark.run.RunId;

/** The keys of the ledger's items and the attributes that several kinds of them share; the codec of a kind names those of that kind. */
final class Schema {

    /** The version that every item carries; it increases with each change that older readers cannot read. */
    static final int CURRENT = 1;

    static final String PK = "PK";
    static final String SK = "SK";
    static final String VERSION = "v";
    static final String REV = "r";
    /** Names the write that produced an item: every conditional write has a unique writer name. */
    static final String WRITER = "w";
    /** When an item ends, epoch seconds. */
    static final String TTL = "ttl";

    /** The index of the chunks and jobs that wait to become due. */
    static final String DUE = "due";
    static final String DUE_PK = "duePk";
    static final String DUE_SK = "dueSk";

    /** The index partition of due jobs; no platform has that name. */
    static final String DUE_JOBS = "DUE#+jobs";

    /** The sort key of an item that is alone in its partition. */
    private static final String ONLY = "-";

    private static final String META = "META";
    private static final String COUNTERS = "N#";
    private static final String RUNS = "RUNS";
    private static final String OPEN = "OPEN#";

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX")
            .withZone(ZoneOffset.UTC);

    private Schema() {}

    static Key profile(AccountId id) {
        return new Key(bucket(id.bucket()), id + "#M");
    }

    static Key state(AccountId id) {
        return new Key(bucket(id.bucket()), id + "#S");
    }

    /** The partition of a 64th of all profiles and states. */
    static String bucket(int number) {
        return "B#" + number;
    }

    /** The account whose profile or state is under a key. */
    static AccountId owner(Key key) {
        return AccountId.parse(key.sort().substring(0, key.sort().indexOf('#')));
    }

    static Key day(AccountId id, LocalDate day) {
        return new Key("A#" + id, "D#" + day);
    }

    static Key month(AccountId id, YearMonth month) {
        return new Key("A#" + id, "M#" + month);
    }

    /** The snapshots of an account, days and months. */
    static KeyRange snapshots(AccountId id) {
        return KeyRange.all("A#" + id);
    }

    static Key handle(Address address) {
        return new Key("H#" + address.platform() + "#" + address.handle(), ONLY);
    }

    static Key permanent(Platform platform, String permanentId) {
        return new Key("I#" + platform + "#" + permanentId, ONLY);
    }

    /** The partition of a run and its counters. */
    static String run(RunId run) {
        return "R#" + run;
    }

    static Key meta(RunId run) {
        return new Key(run(run), META);
    }

    static Key counters(RunId run, Platform platform, int shard) {
        return new Key(run(run), COUNTERS + platform + "#" + shard);
    }

    /** The platform of a run's counter. */
    static Platform counted(Key counters) {
        return new Platform(counters.sort().substring(COUNTERS.length(), counters.sort().lastIndexOf('#')));
    }

    /** A run's entry in the list of runs, which sorts by opening time. */
    static Key listed(RunId run, Instant openedAt) {
        return new Key(RUNS, MILLIS.format(openedAt) + "#" + run);
    }

    static KeyRange listed() {
        return KeyRange.between(RUNS, "0", "9").newestFirst();
    }

    static Key open(RunId run) {
        return new Key(RUNS, OPEN + run);
    }

    static KeyRange open() {
        return KeyRange.starting(RUNS, OPEN);
    }

    /** The run of an entry in the list or among the open runs. */
    static RunId entered(Key entry) {
        return new RunId(entry.sort().substring(entry.sort().indexOf('#') + 1));
    }

    /** A name that leads to a run. */
    static Key name(String name) {
        return new Key("K#" + name, ONLY);
    }

    static Key chunk(ChunkKey chunk) {
        return new Key("C#" + chunk, "S");
    }

    static Key chunkAccounts(ChunkKey chunk) {
        return new Key("C#" + chunk, "L");
    }

    static ChunkKey chunk(Key key) {
        return ChunkKey.parse(key.partition().substring(2));
    }

    /** The index partition of a platform's due chunks. */
    static String due(Platform platform) {
        return "DUE#" + platform;
    }

    static Key job(String id) {
        return new Key("J#" + id, ONLY);
    }

    /** The id of the job under a key. */
    static String job(Key key) {
        return key.partition().substring(2);
    }

    /** A job's sort key in the index of what is due. */
    static String dueJob(String id, Instant at) {
        return MILLIS.format(at) + "#" + id;
    }

    /** The greatest sort key of jobs that are due at an instant. */
    static String dueJobsUntil(Instant at) {
        return MILLIS.format(at) + "~";
    }

    /** The board pointer and the cache generations. */
    static Key pointers() {
        return new Key("CTX", ONLY);
    }

    static Key total(String scope, LocalDate date) {
        return new Key("T#" + scope, date.toString());
    }

    /** The state of a credential, without its value. */
    static Key credential(String name) {
        return new Key("V#" + name, ONLY);
    }

    static Key permit(RateScope scope) {
        return new Key("G#" + scope, ONLY);
    }
}
