package tidemark.simulator.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import tidemark.simulator.platform.AccountView;

/** The page {@code t.me/s/NAME}: the abbreviated count and the newest posts with their views. */
final class PreviewPage {

    private static final int POSTS = 5;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx",
            Locale.ROOT);

    private PreviewPage() {}

    static String of(AccountView listing) {
        long followers = listing.numbers().followers();
        long photos = Math.round(1 + 900 * listing.account().trait("photos"));
        return """
                <!DOCTYPE html>
                <html>
                  <head>
                    <meta charset="utf-8">
                    <title>%2$s – Telegram</title>
                  </head>
                  <body class="widget_frame_base tgme_webpreview">
                <header class="tgme_header">
                  <div class="tgme_channel_info">
                    <div class="tgme_channel_info_header_title"><span dir="auto">%2$s</span></div>
                    <div class="tgme_channel_info_header_username"><a href="https://t.me/%1$s">@%1$s</a></div>
                    <div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter">\
                <span class="counter_value">%3$s</span> <span class="counter_type">subscribers</span></div>\
                <div class="tgme_channel_info_counter"><span class="counter_value">%4$s</span> \
                <span class="counter_type">photos</span></div></div>
                    <div class="tgme_channel_info_description">A simulated channel.</div>
                  </div>
                </header>
                <main class="tgme_main" data-url="/%1$s">
                %5$s</main>
                  </body>
                </html>
                """.formatted(listing.handle(), listing.account().displayName(), abbreviated(followers),
                abbreviated(photos), posts(listing, followers));
    }

    private static String posts(AccountView listing, long followers) {
        StringBuilder posts = new StringBuilder();
        Instant day = listing.now().truncatedTo(ChronoUnit.DAYS);
        long newest = Duration.between(listing.account().createdAt(), day).toDays();
        for (long number = newest - POSTS + 1; number <= newest; number++) {
            long views = Math.round((double) followers * (0.1 + 0.3 * listing.account().trait("views" + number)));
            String time = OFFSET.format(day.minus(Duration.ofDays(newest - number)).atOffset(ZoneOffset.UTC));
            posts.append(
                    """
                            <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="%1$s/%2$d">\
                            <span class="tgme_widget_message_views">%3$s</span>\
                            <a class="tgme_widget_message_date" href="https://t.me/%1$s/%2$d"><time datetime="%4$s" class="time"></time></a>\
                            </div></div>
                            """
                            .formatted(listing.handle(), number, abbreviated(views), time));
        }
        return posts.toString();
    }

    /** 999, 1.2K, 12.3K, 10.8M: rounded down, without a trailing zero. */
    static String abbreviated(long count) {
        if (count < 1_000) {
            return Long.toString(count);
        }
        long unit = count < 1_000_000 ? 1_000 : 1_000_000;
        long tenths = count / (unit / 10);
        String fraction = tenths % 10 == 0 ? "" : "." + tenths % 10;
        return tenths / 10 + fraction + (unit == 1_000 ? "K" : "M");
    }
}
