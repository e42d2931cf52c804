package vn.daumoi.directive.meaning;

import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Keys;

/** Keys of legal documents: number and year, the year once ("45/2020/NĐ-CP" holds it), and the place where numbers are local. */
final class DocumentKeys {

    private DocumentKeys() {}

    static String of(String numberOrName, @Nullable Integer year, String place) {
        boolean holdsYear = year == null || numberOrName.contains(String.valueOf(year));
        return Keys.document(numberOrName, holdsYear ? "" : String.valueOf(year), place);
    }
}
