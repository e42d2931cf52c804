package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal document with what a list shows of it.
 *
 * @param type "Chỉ thị", "Nghị định", …
 * @param read whether its own text was read: then it has passages and may assign tasks
 * @param assigns how many tasks it ordered; {@code citedBy}: how many cite it
 * @param relations to other documents, out of this one
 */
public record LegalDocument(
        String key,
        String number,
        @Nullable Integer year,
        String type,
        String title,
        String issuer,
        @Nullable LocalDate issuedOn,
        boolean recognised,
        boolean read,
        long assigns,
        long citedBy,
        List<Related> relations) {

    /**
     * @param type "AMENDS", "REPLACES", "BASED_ON"
     */
    public record Related(String type, Task.DocumentRef document) {}
}
