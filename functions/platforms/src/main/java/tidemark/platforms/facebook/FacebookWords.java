package tidemark.platforms.facebook;

import tidemark.platforms.wording.CountPhrases;

/** How Facebook's pages write numbers of followers, likes and members. */
final class FacebookWords {

    static final CountPhrases PHRASES = CountPhrases
            .of("""
                    en | followers | # followers? / # people follow(?: this)?
                    en | following | # following
                    en | likes     | # (?:total )?likes? / # people like(?: this)?
                    en | members   | # (?:total )?members?
                    en | -         | # (?:people )?(?:are )?talking about this / # (?:people )?were here / # check-ins?
                    de | followers | # follower / # personen haben das abonniert / # abonnenten
                    de | following | # gefolgt
                    de | likes     | # [„"“]?gefällt mir[“"”]?(?:-angaben| angaben)? / gefällt # mal / # personen gefällt das
                    de | members   | # mitglieder
                    de | -         | # personen sprechen darüber / # (?:personen )?waren hier / # besuche
                    es | followers | # seguidores / # personas siguen esto / # personas lo siguen
                    es | following | # seguidos / # siguiendo
                    es | likes     | # me gusta / (?:a |le gusta a )# personas(?: les gusta(?: esto)?)? / # personas les gusta(?: esto)?
                    es | members   | # miembros
                    es | -         | # personas (?:están hablando|hablan) de esto / # personas estuvieron aquí
                    fr | followers | # abonnés / # followers / # personnes sont abonnées / # personnes suivent ce lieu
                    fr | following | # suivi\\(?e\\)?s
                    fr | likes     | # j['’]aime / # mentions j['’]aime / # personnes aiment ça
                    fr | members   | # membres
                    fr | -         | # (?:personnes )?en parlent / # personnes étaient ici
                    pt | followers | # seguidores / # pessoas (?:estão seguindo|seguem) isto
                    pt | following | # seguindo
                    pt | likes     | # curtidas / # gostos / # pessoas curtiram isso
                    pt | members   | # membros
                    pt | -         | # (?:pessoas )?(?:falando|estão falando|falam) (?:sobre|nisto|disso)(?: isso| isto)? / # (?:pessoas )?estiveram aqui
                    it | followers | # follower / # persone seguono
                    it | following | # seguiti
                    it | likes     | # ["“”«]?mi piace["“”»]? / piace a # persone
                    it | members   | # membri
                    it | -         | # persone ne parlano / # persone sono state qui
                    nl | followers | # volgers / # mensen volgen dit
                    nl | likes     | # vind-ik-leuks? / # likes / # mensen vinden dit leuk
                    nl | members   | # leden
                    nl | -         | # (?:personen|mensen) praten hierover / # (?:personen|mensen) waren hier / # waren hier
                    pl | followers | # obserwujących / obserwujący: #
                    pl | likes     | # polubie(?:nia|ń|nie) / # użytkowników lubi to / lubi to # osób
                    pl | members   | # członków
                    pl | -         | # (?:osoby|osób|użytkowników) (?:mówi|mówią) o tym / # (?:osoby|osób|użytkowników) tu było
                    sv | followers | # följare / # personer följer detta
                    sv | likes     | # gillar(?: detta| det här)? / # gilla-markeringar
                    sv | members   | # medlemmar
                    sv | -         | # (?:personer )?(?:pratar|har pratat) om (?:detta|det här) / # har varit här
                    ru | followers | # подписчик(?:ов|а|и)?
                    ru | likes     | # отмет(?:ок|ки|ка) ["«]?нравится["»]? / нравится # людям
                    ru | members   | # участник(?:ов|а|и)?
                    ru | -         | # (?:человек|людей|человека) обсужда(?:ют|ет) это / # обсуждают / # (?:человек|людей) побывали здесь
                    tr | followers | # takipçi / # kişi takip ediyor
                    tr | likes     | # beğen(?:me|i) / # kişi bunu beğendi
                    tr | members   | # üye
                    tr | -         | # kişi bunun hakkında konuşuyor / # kişi buradaydı
                    id | followers | # pengikut
                    id | likes     | # suka / # orang menyukai ini
                    id | members   | # anggota
                    id | -         | # membicarakan (?:tentang )?ini / # orang membicarakan ini / # pernah berada di sini
                    vi | followers | # người theo dõi
                    vi | likes     | # lượt thích / # người thích(?: trang)? này
                    vi | members   | # thành viên
                    vi | -         | # người đang nói về điều này / # người đã ở đây / # người đã từng ở đây
                    ja | followers | フォロワー#人 / # フォロワー
                    ja | likes     | [「]?いいね[！!][」]?#件 / # 「いいね！」 / # いいね[！!]
                    ja | members   | メンバー#人
                    ja | -         | # 人が話題にしています / 話題にしている人# 人 / # 人がチェックイン(?:しました)? / # 人が訪れました
                    ko | followers | 팔로워 # 명
                    ko | likes     | 좋아하는 사람 # 명 / 좋아요 # 개 / # 명이 좋아합니다
                    ko | members   | 멤버 # 명
                    ko | -         | 이야기하고 있는 사람들? # 명 / # 명이 방문했습니다
                    zh | followers | # (?:位)?粉丝 / # 位关注者 / # 人关注
                    zh | likes     | # 次赞 / # 个赞 / # (?:位用户|人)赞了?
                    zh | members   | # 位?成员
                    zh | -         | # 人(?:正)?在谈论(?:此?话题|这个)? / # 人来过这里?
                    zh-TW | followers | # 位追蹤者 / # 人追蹤中?
                    zh-TW | likes     | # 個讚 / # 人說(?:這個)?讚
                    zh-TW | members   | # 位成員
                    zh-TW | -         | # 人正在談論這個 / # 人正在談論 / # 個打卡次 / # 人來過這裡
                    """);

    private FacebookWords() {}
}
