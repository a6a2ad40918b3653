package tidemark.simulator.platform.flickr;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.population.Numbers;

/** {@code person} of {@code flickr.people.getInfo}: texts are in {@code _content}, counts are texts; it gives no followers. */
final class Person {

    private Person() {}

    static ObjectNode of(AccountView listing) {
        Numbers numbers = listing.numbers();
        String path = alias(listing).isEmpty() ? listing.id() : alias(listing);
        ObjectNode body = Json.object();
        ObjectNode person = body.putObject("person");
        person.put("id", listing.id()).put("nsid", listing.id()).put("ispro", 1).put("can_buy_pro", 0);
        person.put("iconserver", "7420").put("iconfarm", 8).put("path_alias", alias(listing)).put("has_stats", 1);
        content(person, "username", listing.account().displayName());
        content(person, "realname", listing.account().displayName());
        content(person, "description", "A simulated account.");
        content(person, "photosurl", "https://www.flickr.com/photos/" + path + "/");
        content(person, "profileurl", "https://www.flickr.com/people/" + path + "/");
        ObjectNode photos = person.putObject("photos");
        content(photos, "firstdatetaken", "2004-01-01 00:00:00");
        content(photos, "firstdate", Long.toString(listing.account().createdAt().getEpochSecond()));
        content(photos, "count", String.valueOf(numbers.posts()));
        content(photos, "views", String.valueOf(numbers.views()));
        return body;
    }

    /** Empty for an account that is listed by its NSID: it has no alias. */
    static String alias(AccountView listing) {
        return listing.handle().equals(listing.id()) ? "" : listing.handle();
    }

    private static void content(ObjectNode into, String name, String text) {
        into.putObject(name).put("_content", text);
    }
}
