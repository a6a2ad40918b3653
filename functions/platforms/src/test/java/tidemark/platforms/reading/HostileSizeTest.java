package tidemark.platforms.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.platforms.http.SafeHttp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A hostile answer of the largest accepted size ends without a number, in bounded memory; the time limit guards against hanging. */
class HostileSizeTest {

    private static final Duration HANGING = Duration.ofMinutes(1);
    private static final List<Recording> READERS = List.of(recording("x", "api"), recording("youtube", "page"),
            recording("flickr", "api"));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``,                                 [,                 ``
            [,                                  `{"":1},`,         {}]
            {,                                  `"k#":1,`,         `"z":0}`
            `{"data":"`,                        a,                 `"}`
            `{"data":`,                         7,                 }
            <html>,                             <div>,             ``
            <p>,                                <b id=#><p>,       ``
            <p>,                                <b></b>,           ``
            <html><a,                           ` a#=1`,           ></a>
            <html><script>,                     ytInitialData=,    </script>
            `<rsp stat="ok">`,                  <a>,               </rsp>
            """)
    void endsWithoutANumber(String head, String part, String tail) {
        byte[] body = filled(head, part, tail);
        for (Recording recording : READERS) {
            assertTimeoutPreemptively(HANGING, () -> assertEquals(Map.of(),
                    ReaderContractTest.numbers(recording.read(body).finding()), recording.name()));
        }
    }

    /** A part repeated up to the size limit, with {@code #} in it replaced by a number. */
    private static byte[] filled(String head, String part, String tail) {
        StringBuilder body = new StringBuilder(head);
        for (int i = 0; body.length() < SafeHttp.LARGEST - 100; i++) {
            body.append(part.replace("#", Integer.toString(i)));
        }
        return body.append(tail).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Recording recording(String platform, String reader) {
        List<Recording> found = new ArrayList<>(Recording.all());
        found.removeIf(recording -> !recording.platform().equals(platform) || recording.shows().isEmpty()
                || !recording.reader().name().equals(reader));
        return found.getFirst();
    }
}
