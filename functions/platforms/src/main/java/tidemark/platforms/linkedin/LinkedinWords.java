package tidemark.platforms.linkedin;

import tidemark.platforms.wording.CountPhrases;

/** How LinkedIn's pages write numbers of followers. */
final class LinkedinWords {

    private static final String FOLLOWERS = """
            en | followers | # followers?%s
            de | followers | # follower(?::innen|\\*innen|innen)?%s
            es | followers | # seguidor(?:es)?%s
            fr | followers | # (?:abonnés?|followers?)%s
            pt | followers | # seguidor(?:es)?%s
            it | followers | # follower%s
            nl | followers | # volgers?%s
            pl | followers | # obserwując(?:ych|y|e)%s
            sv | followers | # följare%s
            ru | followers | # (?:отслеживающ|подписчик)[а-я]*%s
            tr | followers | # takipçi%s
            id | followers | # pengikut%s
            ja | followers | # フォロワー%s / フォロワー#人%s / フォロワー#名%s
            ko | followers | 팔로워 # 명%s
            zh | followers | # (?:位关注者|位粉丝)%s
            zh-TW | followers | # (?:位關注者|位追蹤者)%s
            """;

    /** The number alone, as in the top card. */
    static final CountPhrases PHRASES = CountPhrases.of(FOLLOWERS.replace("%s", ""));

    /** The same where the language puts LinkedIn's name first. */
    private static final String LINKEDIN_FIRST = """
            tr | followers | linkedin['’‘]?(?:de|te) # takipçi
            ja | followers | linkedinのフォロワー(?:数)?[：:]?#[人名]
            ko | followers | linkedin 팔로워 #명 / linkedin 팔로워 # 명
            zh | followers | (?:linkedin|领英) ?上?有 # 位(?:关注者|粉丝)
            zh-TW | followers | (?:linkedin|領英) ?上?有 # [位名](?:關注者|追蹤者|粉絲)
            """;

    /** The number with LinkedIn's name beside it, as in the description. */
    static final CountPhrases ON_LINKEDIN = CountPhrases.of(FOLLOWERS.replace("%s",
            "(?=[^.|]{0,24}linkedin)") + LINKEDIN_FIRST);

    private LinkedinWords() {}
}
