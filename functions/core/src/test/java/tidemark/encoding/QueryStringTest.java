package tidemark.encoding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.encoding.QueryString.Pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class QueryStringTest {

    @Test
    void decodesParametersInTheirOrder() {
        Map<String, List<String>> parameters = QueryString.parameters("b=x%20y&a=1+2&&a=%26%3D&flag&=v&");

        assertEquals(List.of("b", "a", "flag", ""), List.copyOf(parameters.keySet()));
        assertEquals(Map.of("b", List.of("x y"), "a", List.of("1 2", "&="), "flag", List.of(""), "", List.of("v")),
                parameters);
        assertEquals(Map.of(), QueryString.parameters(null));
        assertEquals(Map.of(), QueryString.parameters("&&"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=100%", "%4=a", "ok=1&a=%"})
    void refusesWhatIsNotEncoded(String raw) {
        assertThrows(IllegalArgumentException.class, () -> QueryString.parameters(raw));
    }

    @Test
    void splitsAsWritten() {
        assertEquals(List.of(pair("a", "1=%zz"), new Pair("b", Optional.empty()), new Pair("", Optional.empty())),
                QueryString.pairs("a=1=%zz&b&"));
        assertEquals(List.of(pair("a", "1"), pair("b", "2&c=3")), QueryString.pairs("a=1&b=2&c=3", 2));
        assertEquals(List.of(), QueryString.pairs(""));
        assertEquals(List.of(), QueryString.pairs(null));
    }

    @Test
    void findsTheFirstOfAName() {
        assertEquals(Optional.of("1%20"), QueryString.first("xa=0&a&a=1%20&a=2", "a"));
        assertEquals(Optional.empty(), QueryString.first("xa=0&a", "a"));
    }

    @Test
    void aPlusIsASpaceOnlyInAQuery() {
        assertEquals("a b c", PercentEncoding.query("a+b%20c"));
        assertEquals("a+b c", PercentEncoding.path("a+b%20c"));
        assertEquals("é", PercentEncoding.path("%C3%A9"));
    }

    @Test
    void takesWhatIsNotEncodedAsItIsOnlyWhereThatIsAsked() {
        assertThrows(IllegalArgumentException.class, () -> PercentEncoding.path("100%+"));
        assertEquals("100%+", PercentEncoding.lenientPath("100%+"));
        assertEquals("100%+", PercentEncoding.lenientQuery("100%+"));
        assertEquals("a b", PercentEncoding.lenientQuery("a+b"));
        assertEquals("a+b", PercentEncoding.lenientPath("a+b"));
    }

    private static Pair pair(String name, String value) {
        return new Pair(name, Optional.of(value));
    }
}
