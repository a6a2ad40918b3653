package tidemark.platforms.youtube;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * What Google's APIs say instead of an answer: {@code error.errors[].reason} of the Data API, {@code error.status} and {@code error.details[]} of
 * the newer ones. https://developers.google.com/youtube/v3/docs/errors and https://cloud.google.com/apis/design/errors, 2026-06.
 */
final class YoutubeErrors {

    /** The time zone in which the quota's day begins. https://developers.google.com/youtube/v3/determine_quota_cost, 2026-06. */
    private static final ZoneId QUOTA_DAY = ZoneId.of("America/Los_Angeles");

    /** Matches messages about a missing channel; a missing path has the same reason with a message of two words. */
    private static final Pattern ENTITY = Pattern.compile("(?i)\\b(?:entity|channel)\\b.*not (?:be )?found");

    private YoutubeErrors() {}

    /** The finding for the answer's error; empty if it has none. */
    static Optional<Unseen> of(PlatformResponse answer, JsonNode root) {
        JsonNode error = root.path("error");
        if (!error.isObject() || answer.status() >= 500) {
            return Optional.empty();
        }
        String words = JsonBody.words(error.path("message").asText("").replaceAll("<[^>]*>", ""));
        List<String> reasons = reasons(error);
        return Optional.of(reasons.stream().map(reason -> known(answer, reason, words, daily(error, words)))
                .flatMap(Optional::stream).findFirst()
                .orElseGet(() -> coded(answer, error.path("code").asInt(answer.status()), words)));
    }

    private static List<String> reasons(JsonNode error) {
        List<String> reasons = new ArrayList<>();
        error.path("errors").forEach(each -> reasons.add(each.path("reason").asText()));
        error.path("details").forEach(each -> reasons.add(each.path("reason").asText()));
        reasons.add(error.path("status").asText());
        return reasons;
    }

    private static Optional<Unseen> known(PlatformResponse answer, String reason, String words, boolean daily) {
        Outcome outcome = switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" -> null;
            case "rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED" ->
                Outcome.RATE_LIMITED;
            case "keyInvalid", "keyExpired", "accessNotConfigured", "ipRefererBlocked", "dailyLimitExceededUnreg",
                    "authError",
                    "required", "forbidden", "insufficientPermissions", "API_KEY_INVALID", "API_KEY_SERVICE_BLOCKED",
                    "API_KEY_HTTP_REFERRER_BLOCKED", "API_KEY_IP_ADDRESS_BLOCKED", "API_KEY_ANDROID_APP_BLOCKED",
                    "API_KEY_IOS_APP_BLOCKED", "SERVICE_DISABLED", "CONSUMER_INVALID", "CONSUMER_SUSPENDED",
                    "BILLING_DISABLED",
                    "ACCESS_TOKEN_EXPIRED", "PERMISSION_DENIED", "UNAUTHENTICATED" ->
                Outcome.NEEDS_CREDENTIAL;
            case "notFound", "NOT_FOUND" -> ENTITY.matcher(words).find() ? Outcome.NOT_FOUND : Outcome.LAYOUT_CHANGED;
            case "channelNotFound", "channelClosed", "accountClosed" -> Outcome.NOT_FOUND;
            case "channelSuspended", "accountSuspended" -> Outcome.SUSPENDED;
            case "backendError", "internalError", "processingFailure", "UNAVAILABLE", "INTERNAL", "DEADLINE_EXCEEDED" ->
                Outcome.TRANSIENT;
            default -> Outcome.OK;
        };
        if (outcome == null || (outcome == Outcome.RATE_LIMITED && daily)) {
            return Optional.of(new Unseen(Outcome.RATE_LIMITED, said(words, "The day's quota is used up."),
                    tomorrow(answer), null));
        }
        return switch (outcome) {
            case OK -> Optional.empty();
            case RATE_LIMITED -> Optional.of(Refusals.tooMany(answer, words));
            default -> Optional.of(Unseen.of(outcome, said(words, "Google says " + reason + ".")));
        };
    }

    private static boolean daily(JsonNode error, String words) {
        boolean unit = error.path("details").findValuesAsText("quota_limit").stream()
                .anyMatch(limit -> limit.contains("PerDay"));
        return unit || words.toLowerCase(Locale.ROOT).contains("per day");
    }

    private static Unseen coded(PlatformResponse answer, int code, String words) {
        if (code == 429) {
            return Refusals.tooMany(answer, words);
        }
        Outcome outcome = switch (code) {
            case 401, 402, 403 -> Outcome.NEEDS_CREDENTIAL;
            case 500, 502, 503, 504 -> Outcome.TRANSIENT;
            default -> Outcome.LAYOUT_CHANGED;
        };
        return Unseen.of(outcome, said(words, "Google answered with the error " + code + "."));
    }

    private static Instant tomorrow(PlatformResponse answer) {
        return answer.at().atZone(QUOTA_DAY).toLocalDate().plusDays(1).atStartOfDay(QUOTA_DAY).toInstant();
    }

    private static String said(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }
}
