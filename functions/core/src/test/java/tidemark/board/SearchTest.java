package tidemark.board;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchTest {

    @Test
    void findsWhatThePlatformFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(3) + (random.nextBoolean() ? 0x7F : 'a'));
            }
            byte[] wanted = new byte[1 + random.nextInt(3)];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = (byte) (random.nextInt(3) + (random.nextBoolean() ? 0x7F : 'a'));
            }
            String text = new String(bytes, ISO_8859_1);
            int from = random.nextInt(bytes.length + 1);
            assertEquals(text.indexOf(new String(wanted, ISO_8859_1), from), new Search(bytes).next(wanted, from));
        }
    }
}
