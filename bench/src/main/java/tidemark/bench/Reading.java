package tidemark.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What reading answers costs beside merely parsing the same bodies with jsoup and Jackson. The ratio of {@code tidemark} to {@code bare} for a
 * platform is what a reader adds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class Reading {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Param({"bluesky", "mastodon", "github", "telegram", "x", "youtube", "tiktok", "facebook", "instagram", "threads",
            "linkedin", "reddit", "twitch", "flickr", "misskey", "peertube", "lemmy", "pinterest", "tumblr",
            "substack"})
    public String platform = "";

    private List<Exchange> exchanges = List.of();

    @Setup
    public void ask() throws InterruptedException {
        try (World world = new World(10_000)) {
            exchanges = Exchange.of(world, platform);
        }
    }

    @Benchmark
    public void tidemark(Blackhole sink) {
        for (Exchange exchange : exchanges) {
            var opened = exchange.reader().open(exchange.answer());
            exchange.targets().forEach(target -> sink.consume(opened.of(target)));
        }
    }

    @Benchmark
    public void bare(Blackhole sink) throws IOException {
        for (Exchange exchange : exchanges) {
            byte[] body = exchange.answer().body();
            if (exchange.answer().looksLikePage()) {
                sink.consume(Jsoup.parse(new ByteArrayInputStream(body), null, "https://page.invalid/"));
            } else {
                sink.consume(JSON.readTree(body));
            }
        }
    }
}
