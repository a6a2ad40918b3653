package tidemark.simulator.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tidemark.simulator.population.Seeded;

/**
 * Generated accounts of invented institutions, for {@code demo:N}. Their distribution over the platforms follows what the platforms'
 * limits allow in half a minute at the default speed of 60 when N is 3000: see {@link Share}. A shorter list is a prefix of a longer one.
 * About one in a hundred is missing, suspended or hidden.
 */
public final class Demo {

    private static final List<Institution> INSTITUTIONS = Institution.all();
    private static final List<String> TEAMS = List.of("Education", "Research", "Press", "Collections", "Events");
    private static final int STRIDE = 463;

    private Demo() {}

    /** The first {@code count} accounts for a seed. */
    public static List<DemoAccount> accounts(long seed, int count) {
        return IntStream.range(0, count).mapToObj(number -> account(seed, number)).toList();
    }

    /** The same accounts as an account list in CSV, with its header. */
    public static String csv(long seed, int count) {
        return accounts(seed, count).stream().map(DemoAccount::line)
                .collect(Collectors.joining("\n", DemoAccount.HEADER + "\n", "\n"));
    }

    private static DemoAccount account(long seed, int number) {
        long hash = Seeded.draw(Seeded.hash(seed, "demo"), number);
        Institution institution = INSTITUTIONS.get(number % INSTITUTIONS.size());
        String team = TEAMS.get(draw(hash, 1, TEAMS.size()));
        Share share = share(number);
        boolean core = draw(hash, 2, 20) == 0;
        return new DemoAccount(share.platform(), handle(share, institution, team, number, hash), institution.name(),
                team, institution.type(), core, "demo;" + institution.type());
    }

    /** The stride visits each of the thousand places once and spreads neighbouring accounts over the platforms. */
    private static Share share(int number) {
        return Share.at((int) ((long) number * STRIDE % Share.PLACES));
    }

    private static String handle(Share share, Institution institution, String team, int number, long hash) {
        String handle = share.handle().replace("{initials}", institution.initials())
                .replace("{slug}", institution.slug()).replace("{team}", team.toLowerCase(Locale.ROOT))
                .replace("{number}", Integer.toString(number))
                .replace("{short}", Integer.toString(number, Character.MAX_RADIX));
        return share.hosts().isEmpty() ? handle : handle + "@" + host(share, hash);
    }

    private static String host(Share share, long hash) {
        int host = draw(hash, 3, share.hosts().size() * share.hostsOfAWord());
        return String.format(Locale.ROOT, "%s-%03d.demo.example", share.hosts().get(host % share.hosts().size()), host);
    }

    private static int draw(long hash, int what, int choices) {
        return (int) Long.remainderUnsigned(Seeded.draw(hash, what), choices);
    }
}
