package tidemark.platforms.youtube;

import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Interprets the error shown in place of a channel, in the languages whose wording is known. */
final class YoutubeAlerts {

    private static final Pattern TERMINATED = words(
            "terminated|was removed|has been removed|been suspended|violat|copyright"
                    + "|gekündigt|gesperrt|entfernt|verstoß|cancelad[oa]|eliminad[oa]|infring|suspendid[oa]|clôturé|résilié|supprimé"
                    + "|encerrad[oa]|removid[oa]|chius[oa]|rimoss[oa]|opgezegd|beëindigd|verwijderd|удален|заблокирован|прекращен|usunięt"
                    + "|zamknięt|kapatıl|kaldırıl|停止|削除|해지|삭제|终止|終止|移除|dihentikan|dihapus|bị chấm dứt|avslutat");
    private static final Pattern MISSING = words(
            "does not exist|doesn't exist|isn't available|channel is not available|page is not available|existiert nicht"
                    + "|no existe|n'existe pas|não existe|non esiste|bestaat niet|finns inte|nie istnieje|не существует|не існує|mevcut değil"
                    + "|tidak ada|không tồn tại|मौजूद नहीं|存在しません|존재하지|不存在");
    private static final Pattern ELSEWHERE = words(
            "available in your country|in deinem land nicht|no está disponible en tu país"
                    + "|pas disponible dans votre pays|indisponível no seu país|お住まいの国");
    private static final Pattern ROBOT = words("not a bot|unusual traffic");

    private YoutubeAlerts() {}

    static Unseen of(String said) {
        String plain = said.replace('’', '\'');
        Optional<Outcome> outcome = Optional.empty();
        if (ROBOT.matcher(plain).find()) {
            outcome = Optional.of(Outcome.BOT_CHALLENGE);
        } else if (ELSEWHERE.matcher(plain).find()) {
            outcome = Optional.of(Outcome.PRIVATE);
        } else if (MISSING.matcher(plain).find()) {
            outcome = Optional.of(Outcome.NOT_FOUND);
        } else if (TERMINATED.matcher(plain).find()) {
            outcome = Optional.of(Outcome.SUSPENDED);
        }
        return outcome.map(known -> Unseen.of(known, said)).orElseGet(
                () -> Unseen.of(Outcome.LAYOUT_CHANGED, "YouTube shows an error that is not known here: " + said));
    }

    private static Pattern words(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
