package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal document of the gazetteer.
 *
 * @param number empty where only its name is sure
 * @param year null where a name stands for whichever law of that name was in force
 */
record KnownDocument(
        String number,
        @Nullable Integer year,
        @Nullable LocalDate issuedOn,
        String type,
        String issuer,
        String title) {}
