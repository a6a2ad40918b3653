package tidemark.simulator.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tidemark.simulator.population.Seeded;

/**
 * Generated accounts of invented institutions, for {@code demo:N}. They are spread over the platforms by what the
 * platforms' limits carry: of a hundred, 35 on Bluesky (25 a request), 30 on 30 Mastodon hosts (asked side by side), 20
 * on X (100 a request), 9 on GitHub and 6 on Telegram (one or two requests each). The first accounts of a longer list are
 * those of a shorter one. About one in a hundred is missing, suspended or hidden.
 */
public final class Demo {

    private static final List<Institution> INSTITUTIONS = Institution.all();
    private static final List<String> TEAMS = List.of("Education", "Research", "Press", "Collections", "Events");
    private static final List<String> FAMILIES = List.of("museum", "science", "culture", "campus", "archive");
    private static final int HOSTS = 30;
    private static final int STRIDE = 61;

    private Demo() {}

    /** The first {@code count} accounts of a seed. */
    public static List<DemoAccount> accounts(long seed, int count) {
        return IntStream.range(0, count).mapToObj(number -> account(seed, number)).toList();
    }

    /** The same as an account list in CSV, with its header. */
    public static String csv(long seed, int count) {
        return accounts(seed, count).stream().map(DemoAccount::line)
                .collect(Collectors.joining("\n", DemoAccount.HEADER + "\n", "\n"));
    }

    private static DemoAccount account(long seed, int number) {
        long hash = Seeded.draw(Seeded.hash(seed, "demo"), number);
        Institution institution = INSTITUTIONS.get(number % INSTITUTIONS.size());
        String team = TEAMS.get(draw(hash, 1, TEAMS.size()));
        String platform = platform(number);
        boolean core = draw(hash, 2, 20) == 0;
        return new DemoAccount(platform, handle(platform, institution, team, number, hash), institution.name(), team,
                institution.type(), core, "demo;" + institution.type());
    }

    /** The stride visits the hundred places in an order without runs, each once. */
    private static String platform(int number) {
        int place = (int) ((long) number * STRIDE % 100);
        return place < 35 ? "bluesky" : place < 65 ? "mastodon" : place < 85 ? "x" : place < 94 ? "github" : "telegram";
    }

    private static String handle(String platform, Institution institution, String team, int number, long hash) {
        String word = team.toLowerCase(Locale.ROOT);
        return switch (platform) {
            case "bluesky" -> word + number + "." + institution.slug() + ".demo.example";
            case "mastodon" -> institution.initials() + "_" + word + number + "@" + host(draw(hash, 3, HOSTS));
            case "x" -> "demo_" + institution.initials() + Integer.toString(number, Character.MAX_RADIX);
            case "github" -> "demo-" + institution.initials() + "-" + word + "-" + number;
            default -> "demo_" + institution.initials() + "_" + word + number;
        };
    }

    private static String host(int host) {
        return String.format(Locale.ROOT, "%s-%03d.demo.example", FAMILIES.get(host % FAMILIES.size()), host);
    }

    private static int draw(long hash, int what, int choices) {
        return (int) Long.remainderUnsigned(Seeded.draw(hash, what), choices);
    }
}
