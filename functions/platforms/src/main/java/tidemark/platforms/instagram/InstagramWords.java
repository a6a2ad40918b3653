package tidemark.platforms.instagram;

import tidemark.platforms.wording.CountPhrases;

/** How Instagram's pages write numbers of followers, of those followed and of posts. */
final class InstagramWords {

    static final CountPhrases PHRASES = CountPhrases.of("""
            en | followers | # followers?
            en | following | # following
            en | posts     | # posts?
            de | followers | # follower(?:\\*innen|:innen)? / # abonnenten
            de | following | # gefolgt / # abonniert
            de | posts     | # beitr(?:äge|ag)
            es | followers | # seguidor(?:es)?
            es | following | # seguidos? / # siguiendo
            es | posts     | # publicaci(?:ones|ón)
            fr | followers | # abonnés? / # followers?
            fr | following | # suivi\\(?e?\\)?s? / # abonnements?
            fr | posts     | # publications?
            pt | followers | # seguidor(?:es)?
            pt | following | # seguindo / a seguir #
            pt | posts     | # publicaç(?:ões|ão) / # posts?
            it | followers | # follower / # seguaci
            it | following | # seguiti / # profili seguiti / # seguit[oi] / # persone seguite
            it | posts     | # post
            nl | followers | # volgers? / # followers
            nl | following | # volgend / # gevolgd
            nl | posts     | # berichten / # bericht
            pl | followers | # obserwując(?:ych|y|e)
            pl | following | # obserwowan(?:ych|i|e)
            pl | posts     | # post(?:ów|y)? / # publikacj[ie]
            sv | followers | # följare
            sv | following | # följer
            sv | posts     | # inlägg
            ru | followers | # подписчик(?:ов|а|и)?
            ru | following | # подпис(?:ок|ки|ка)
            ru | posts     | # публикац(?:ий|ии|ия)
            uk | followers | # (?:читач|підписник|послідовник)(?:ів|а|и)? / # читачів
            uk | following | # (?:відстежується|підпис(?:ок|ки|ка)) / стежить за #
            uk | posts     | # дописи?(?:ів)? / # дописів / # допис
            tr | followers | # takipçi
            tr | following | # takip(?: edilen)?
            tr | posts     | # gönderi
            id | followers | # pengikut
            id | following | # mengikuti
            id | posts     | # (?:kiriman|postingan)
            vi | followers | # người theo dõi
            vi | following | # đang theo dõi / đang theo dõi #
            vi | posts     | # bài viết
            ja | followers | フォロワー#人
            ja | following | フォロー中#人
            ja | posts     | 投稿#件
            ko | followers | 팔로워 # 명
            ko | following | 팔로잉 # 명
            ko | posts     | 게시물 # 개
            zh | followers | # 位?粉丝
            zh | following | # 关注 / 已关注 # 人 / 关注了 # 人
            zh | posts     | # [篇条]帖子
            zh-TW | followers | # 位粉絲
            zh-TW | following | # 人追蹤中 / 追蹤中 # 人
            zh-TW | posts     | # 則貼文
            """);

    private InstagramWords() {}
}
