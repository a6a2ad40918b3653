package tidemark.simulator.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A platform's share of the generated accounts. The table below gives the reason: the requests for one account, and the time between two
 * requests at a speed of 60.
 *
 * @param thousandth how many of a thousand accounts belong to the platform
 * @param handle the form of its handles, without host
 * @param hosts the first words of its hosts' names; empty if there is only one host
 * @param hostsOfAWord how many hosts there are for each word
 */
record Share(String platform, int thousandth, String handle, List<String> hosts, int hostsOfAWord) {

    /** All shares together. */
    static final int PLACES = 1000;

    private static final String PERSON = "{initials}_{short}";
    private static final String LOW_LINE = "demo_{initials}_{short}";
    private static final String HYPHEN = "demo-{initials}-{short}";

    /** The slowest first, so that short lists contain them too. */
    private static final List<Share> ALL = List.of(
            // one credential: 2 requests, 3 s apart
            one("linkedin", 1, "company/demo-{slug}-{number}"),
            // one credential: 1.5 s
            one("threads", 4, LOW_LINE),
            // one credential each: 0.3 s
            one("facebook", 20, "demo{number}{initials}"), one("instagram", 20, LOW_LINE),
            // one host: 0.25 s
            one("truthsocial", 20, LOW_LINE),
            // one credential for each account, so requests run in parallel
            one("tiktok", 20, LOW_LINE), one("pinterest", 10, LOW_LINE), one("tumblr", 10, HYPHEN),
            // one host or credential: 1 or 2 requests, 17 to 33 ms apart
            one("flickr", 10, HYPHEN), one("substack", 20, HYPHEN), one("reddit", 20, "r/demo_{initials}_{short}"),
            one("telegram", 50, "demo_{initials}_{team}{number}"),
            one("github", 60, "demo-{initials}-{team}-{number}"),
            // one credential: 1.01 requests, 8 ms apart
            one("twitch", 40, LOW_LINE), one("youtube", 75, "@demo-{initials}-{number}"),
            // batches of 100 and 25
            one("x", 120, "demo_{initials}{short}"),
            one("bluesky", 200, "{team}{number}.{slug}.demo.example"),
            // many hosts, requested in parallel: 17 ms
            new Share("mastodon", 150, "{initials}_{team}{number}",
                    List.of("museum", "science", "culture", "campus", "archive"), 6),
            federated("pleroma", PERSON), federated("pixelfed", PERSON), federated("misskey", PERSON),
            federated("peertube", PERSON), federated("lemmy", "!" + PERSON));

    private static final List<Share> BY_PLACE = places();

    /** The share that a place from 0 to 999 belongs to. */
    static Share at(int place) {
        return BY_PLACE.get(place);
    }

    private static Share one(String platform, int thousandth, String handle) {
        return new Share(platform, thousandth, handle, List.of(), 0);
    }

    private static Share federated(String platform, String handle) {
        return new Share(platform, 30, handle, List.of(platform), 8);
    }

    private static List<Share> places() {
        List<Share> places = new ArrayList<>();
        ALL.forEach(share -> {
            for (int i = 0; i < share.thousandth; i++) {
                places.add(share);
            }
        });
        if (places.size() != PLACES) {
            throw new IllegalStateException("the shares are " + places.size() + " of a thousand");
        }
        return List.copyOf(places);
    }
}
