package tidemark;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Pins the codes by which stores know constants. A code that was written once keeps its meaning for good: new constants are appended with a
 * code of their own, and the code of a constant that goes is kept here with a minus sign in its place.
 */
class StoredCodesTest {

    private static final String PINNED = """
            tidemark.account.Account$Status ACTIVE=ACTIVE PAUSED=PAUSED STOPPED=STOPPED
            tidemark.board.ColumnKind n=NUMBERS w=WORDS t=TEXTS
            tidemark.board.GrowthPeriod 1d=DAY 7d=WEEK 30d=MONTH 90d=QUARTER
            tidemark.history.CountBytes$Bounds 1=CUT 2=NEAREST 3=HALVES
            tidemark.insight.InsightKind anomaly=ANOMALY milestone_passed=MILESTONE_PASSED milestone_projected=MILESTONE_PROJECTED \
            stale=STALE gone=GONE renamed=RENAMED gap=GAP percentile=PERCENTILE
            tidemark.insight.Severity info=INFO notice=NOTICE warning=WARNING
            tidemark.job.JobKind EXPORT=EXPORT ACCOUNTS=IMPORT_ACCOUNTS HISTORY=IMPORT_HISTORY
            tidemark.job.JobState WAITING=WAITING RUNNING=RUNNING DONE=DONE FAILED=FAILED EXPIRED=EXPIRED
            tidemark.reading.Metric 0=FOLLOWERS 1=FOLLOWING 2=POSTS 3=LIKES 4=VIEWS 5=SUBSCRIBERS 6=MEMBERS 7=LISTED 8=VIDEOS 9=PHOTOS \
            10=COMMENTS 11=SHARES
            tidemark.reading.Outcome k=OK h=COUNT_HIDDEN m=RENAMED n=NOT_FOUND s=SUSPENDED p=PRIVATE c=NEEDS_CREDENTIAL w=LOGIN_WALL \
            a=CONSENT b=BOT_CHALLENGE l=RATE_LIMITED y=LAYOUT_CHANGED t=TRANSIENT d=WITHDRAWN e=SATISFIED o=OVER_CAPACITY f=FAILED
            tidemark.reading.Precision 0=EXACT 1=ROUNDED 2=ABBREVIATED
            tidemark.run.Chunk$State READY=READY SENT=SENT RUNNING=RUNNING DONE=DONE ABANDONED=ABANDONED
            tidemark.run.Run$Kind DAILY=DAILY USER=USER
            tidemark.run.Urgency 0=USER 1=SOON 2=REST
            """;

    /** The methods that give a code, in the order in which they are looked for. */
    private static final List<String> CODES = List.of("code", "digit", "key");

    static Map<String, Map<String, String>> pinned() {
        Map<String, Map<String, String>> enums = new TreeMap<>();
        for (String line : PINNED.lines().toList()) {
            String[] words = line.split(" ");
            Map<String, String> codes = new HashMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=", 2);
                String before = codes.put(pair[0], pair[1]);
                assertEquals(null, before, words[0] + " has the code " + pair[0] + " twice");
            }
            enums.put(words[0], codes);
        }
        return enums;
    }

    static Set<String> names() {
        return pinned().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCodeMeansWhatItAlwaysMeant(String name) throws ReflectiveOperationException {
        Map<String, String> pinned = pinned().getOrDefault(name, Map.of());
        Class<?> type = Class.forName(name);
        Method code = code(type);
        for (Object constant : type.getEnumConstants()) {
            String now = String.valueOf(code.invoke(constant));
            assertEquals(constant.toString(), pinned.get(now), () -> name + "." + constant + " has the code " + now
                    + ": give it the code it had in stores, or a new one that is added to the list in this test");
        }
        Set<String> constants = Set.of(type.getEnumConstants()).stream().map(Object::toString)
                .collect(Collectors.toSet());
        Set<String> gone = new TreeSet<>(pinned.values());
        gone.removeAll(constants);
        gone.remove("-");
        assertEquals(Set.of(), gone, () -> "constants of " + name
                + " that stores may hold and that are gone: put a minus sign in their place, so that their codes stay unused");
    }

    @Test
    void everyEnumWithACodeIsPinned() {
        Set<String> coded = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("tidemark")) {
            if (type.isEnum() && (type.tryGetMethod("code").isPresent() || type.tryGetMethod("digit").isPresent())) {
                coded.add(type.getName());
            }
        }
        coded.removeAll(names());
        assertEquals(Set.of(), coded, "have a code that stores hold and no line in this test: add one");
    }

    private static Method code(Class<?> type) throws NoSuchMethodException {
        for (String name : CODES) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        throw new NoSuchMethodException(type + " has no code");
    }
}
