package tidemark.manage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.NormalizedNames;
import tidemark.aws.http.Problem.Wrong;
import tidemark.platforms.spi.WebLink;

/**
 * What a request says of an account, as a merge patch (RFC 7396): a field that is not given stays as it is, null removes it.
 *
 * @param given the names of the fields that are given
 * @param core absent if not given
 */
record AccountBody(Set<String> given, @Nullable String organization, @Nullable String team, @Nullable String type,
        boolean core, Set<String> tags, @Nullable String url) {

    static final List<String> FIELDS = List.of("organization", "team", "type", "core", "tags", "url");

    private static final int LONGEST = 200;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_URL = 2_000;

    /** Reads the fields of a JSON object; what is wrong with them is added to {@code wrong}. */
    static AccountBody of(JsonNode json, List<Wrong> wrong) {
        Set<String> given = new HashSet<>(FIELDS);
        given.removeIf(field -> !json.has(field));
        String organization = name(json, "organization", wrong);
        if (given.contains("organization") && organization == null && json.path("organization").isNull()) {
            wrong.add(new Wrong("organization", "an account needs an organization"));
        }
        JsonNode core = json.path("core");
        if (!core.isMissingNode() && !core.isNull() && !core.isBoolean()) {
            wrong.add(new Wrong("core", "true or false"));
        }
        return new AccountBody(given, organization, name(json, "team", wrong), name(json, "type", wrong),
                core.asBoolean(false), tags(json.path("tags"), wrong), url(json.path("url"), wrong));
    }

    /** The account with what the request says of it. */
    Account over(Account known) {
        return known.describedAs(new Account(known.id(), known.address(), known.permanentId(),
                given.contains("organization") && organization != null ? organization : known.organization(),
                given.contains("team") ? team : known.team(), given.contains("type") ? type : known.type(),
                given.contains("core") ? core : known.core(), given.contains("tags") ? tags : known.tags(),
                given.contains("url") ? url : known.url(), known.displayName(), known.status(), known.addedAt(),
                known.rev()));
    }

    private static @Nullable String name(JsonNode json, String field, List<Wrong> wrong) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String name = value.isTextual() ? NormalizedNames.of(value.textValue()) : "";
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(new Wrong(field, "a text of 1 to " + LONGEST + " visible characters"));
            return null;
        }
        return name;
    }

    private static Set<String> tags(JsonNode list, List<Wrong> wrong) {
        Set<String> tags = new TreeSet<>();
        if (list.isMissingNode() || list.isNull()) {
            return tags;
        }
        List<String> texts = new ArrayList<>();
        list.forEach(tag -> texts.add(tag.isTextual() ? NormalizedNames.of(tag.textValue()) : ""));
        tags.addAll(texts);
        if (!list.isArray() || texts.size() > MOST_TAGS || texts.stream().anyMatch(tag -> tag.isEmpty()
                || tag.length() > LONGEST_TAG || tag.chars().anyMatch(Character::isISOControl))) {
            wrong.add(new Wrong("tags",
                    "a list of at most " + MOST_TAGS + " texts of 1 to " + LONGEST_TAG + " visible characters"));
            return Collections.emptySet();
        }
        return tags;
    }

    private static @Nullable String url(JsonNode value, List<Wrong> wrong) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String url = value.asText();
        if (!value.isTextual() || url.length() > LONGEST_URL || !url.regionMatches(true, 0, "https://", 0, 8)
                || WebLink.of(url).isEmpty()) {
            wrong.add(new Wrong("url", "a link that begins with https:// and has at most " + LONGEST_URL
                    + " characters"));
            return null;
        }
        return url;
    }
}
