package tidemark.simulator.platform.telegram;

import java.util.Locale;

import tidemark.simulator.platform.AccountView;

/** The page {@code t.me/NAME}: an invitation with the exact count, thousands separated by spaces. */
final class CardPage {

    private CardPage() {}

    static String of(AccountView listing) {
        String title = listing.account().displayName();
        String extra = listing.hidden()
                ? "@" + listing.handle()
                : spaced(listing.numbers().followers()) + " subscribers";
        String body = """
                <div class="tgme_page_photo"></div>
                <div class="tgme_page_title" dir="auto"><span dir="auto">%2$s</span></div>
                <div class="tgme_page_extra">%3$s</div>
                <div class="tgme_page_description" dir="auto">A simulated channel.</div>
                <div class="tgme_page_action">
                <a class="tgme_action_button_new shine" href="tg://resolve?domain=%1$s">View in Telegram</a>
                </div>
                <div class="tgme_page_context_link_wrap"><a class="tgme_page_context_link" href="/s/%1$s">Preview channel</a></div>
                """
                .formatted(listing.handle(), title, extra);
        return page(listing.handle(), "<meta property=\"og:title\" content=\"" + title + "\">", body);
    }

    /** The page for a name that is not taken. */
    static String nobody(String name) {
        return page(name, "<meta name=\"robots\" content=\"noindex, nofollow\">",
                """
                        <div class="tgme_page_icon"><i class="tgme_icon_user"></i></div>
                        <div class="tgme_page_description">
                        If you have <strong>Telegram</strong>, you can contact <a class="tgme_username_link" href="tg://resolve?domain=%1$s">@%1$s</a> right away.
                        </div>
                        """
                        .formatted(name));
    }

    static String spaced(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    private static String page(String name, String meta, String body) {
        return """
                <!DOCTYPE html>
                <html>
                  <head>
                    <meta charset="utf-8">
                    <title>Telegram: Contact @%1$s</title>
                    <meta name="viewport" content="width=device-width, initial-scale=1.0">
                    %2$s
                    <meta property="al:ios:url" content="tg://resolve?domain=%1$s">
                  </head>
                  <body class="">
                    <div class="tgme_page_wrap">
                      <div class="tgme_body_wrap">
                        <div class="tgme_page">
                %3$s                    </div>
                      </div>
                    </div>
                  </body>
                </html>
                """.formatted(name, meta, body);
    }
}
