package tidemark.platforms.fediverse;

import java.util.regex.Pattern;

/**
 * The software of a fediverse host, as far as the host's name shows. Several kinds of software write accounts in the same way ({@code /@name},
 * {@code /c/name}); a bare link identifies the software only for hosts known here. Where a platform is named beside the link, the name decides.
 */
public enum Software {
    /** Mastodon or software with its API. */
    MASTODON("(?:mastodon|mstdn|pixelfed|pleroma|akkoma|gotosocial)\\..+|.+\\.mastodon\\..+|mastodon-.+"
            + "|gts\\.superseriousbusiness\\.org"), MISSKEY(
                    "(?:misskey|sharkey|firefish|calckey|iceshrimp|foundkey)\\..+|sushi\\.ski|nijimiss\\.moe|blahaj\\.zone"
                            + "|transfem\\.social|voskey\\.icalo\\.net|submarin\\.online|oekakiskey\\.com"), PEERTUBE(
                                    "(?:peertube|videos?|tube)\\..+|.+\\.peertube\\..+|peertube-.+|framatube\\.org|tilvids\\.com"
                                            + "|diode\\.zone|spectra\\.video|makertube\\.net"), LEMMY(
                                                    "(?:lemmy|feddit)\\..+|.+\\.lemmy\\..+|lemmy[a-z]*\\.[a-z]+|beehaw\\.org|sh\\.itjust\\.works"
                                                            + "|programming\\.dev|lemm\\.ee|hexbear\\.net|aussie\\.zone|slrpnk\\.net|discuss\\.tchncs\\.de"
                                                            + "|infosec\\.pub|midwest\\.social|reddthat\\.com|sopuli\\.xyz|jlai\\.lu|lemdro\\.id|ani\\.social"
                                                            + "|ttrpg\\.network|startrek\\.website"),
    /** Not part of the fediverse, although it writes accounts in a similar way. */
    NONE("(?:.+\\.)?(?:youtube\\.com|tiktok\\.com|threads\\.(?:net|com)|medium\\.com|substack\\.com|truthsocial\\.com"
            + "|odysee\\.com|rumble\\.com|vk\\.com|flipboard\\.com|pinterest\\.[a-z.]+|facebook\\.com|instagram\\.com"
            + "|linkedin\\.com|flickr\\.com|tumblr\\.com|twitch\\.tv|snapchat\\.com|reddit\\.com|patreon\\.com"
            + "|kick\\.com)"), UNKNOWN("(?!)");

    private final Pattern hosts;

    Software(String hosts) {
        this.hosts = Pattern.compile(hosts);
    }

    /** @param host in lower case */
    public static Software of(String host) {
        if (NONE.hosts.matcher(host).matches()) {
            return NONE;
        }
        for (Software software : values()) {
            if (software.hosts.matcher(host).matches()) {
                return software;
            }
        }
        return UNKNOWN;
    }
}
