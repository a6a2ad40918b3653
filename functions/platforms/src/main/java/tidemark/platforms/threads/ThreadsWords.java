package tidemark.platforms.threads;

import tidemark.platforms.wording.CountPhrases;

/** How pages of Threads write numbers of followers and of posts, which are called threads. */
final class ThreadsWords {

    static final CountPhrases PHRASES = CountPhrases.of("""
            en | followers | # followers?
            en | posts     | # threads? / # posts?
            de | followers | # follower(?:\\*innen|:innen|innen)?
            de | posts     | # threads?
            es | followers | # seguidor(?:es)?
            es | posts     | # (?:hilos?|threads?)
            fr | followers | # (?:followers?|abonnés?)
            fr | posts     | # (?:threads?|fils?)
            pt | followers | # seguidor(?:es)?
            pt | posts     | # threads?
            it | followers | # follower
            it | posts     | # thread
            nl | followers | # volgers?
            nl | posts     | # threads?
            pl | followers | # obserwując(?:ych|y|e)
            pl | posts     | # wątk(?:ów|i) / # wątek
            sv | followers | # följare
            sv | posts     | # trådar
            ru | followers | # подписчик(?:ов|а|и)?
            ru | posts     | # вет(?:ок|ки|ка)
            tr | followers | # takipçi
            tr | posts     | # (?:thread|mesaj dizisi)
            id | followers | # pengikut
            id | posts     | # (?:thread|utas)
            vi | followers | # người theo dõi
            vi | posts     | # thread
            ja | followers | フォロワー#人 / # フォロワー
            ja | posts     | スレッド#件 / # スレッド
            ko | followers | 팔로워 # 명
            ko | posts     | 스레드 # 개
            zh | followers | # 位?粉丝
            zh | posts     | # [条个]串文
            zh-TW | followers | # 位粉絲
            zh-TW | posts     | # 則串文
            """);

    private ThreadsWords() {}
}
