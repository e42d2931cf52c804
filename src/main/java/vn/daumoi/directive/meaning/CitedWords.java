package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal document as a text cites it, before its year is settled.
 *
 * @param start where the words begin: "Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020"
 * @param end where they end
 * @param number empty where the text cites it by name only
 * @param name "Luật Cư trú", "Đề án 06"; empty where the text cites it by number only
 * @param type "Nghị định", as far as the text says or the number's letters tell
 * @param year in the number, the date or after the name; or null
 * @param issuer as the text says, or empty
 * @param place the province that a number of a People's Committee, council or department belongs to, or empty
 * @param known what a name may stand for, empty for a number
 */
record CitedWords(
        int start,
        int end,
        String number,
        String name,
        String type,
        @Nullable Integer year,
        @Nullable LocalDate issuedOn,
        String issuer,
        String place,
        List<KnownDocument> known) {

    /** Whether it is cited by its name or number, and not by a word that stands for them ("Đề án" for "Đề án 06"). */
    boolean inFull() {
        return end - start >= name.length();
    }
}
