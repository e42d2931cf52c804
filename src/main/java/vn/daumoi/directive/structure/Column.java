package vn.daumoi.directive.structure;

import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.structure.ColumnWords.Meaning;

/**
 * A column of a task table.
 *
 * @param header as printed, on one line
 * @param role what it holds
 */
public record Column(String header, ColumnRole role) {

    /**
     * Where the header can mean the status or something else, so that only the cells can tell: what else. Null where the header is
     * clear.
     */
    public @Nullable ColumnRole otherThanStatus() {
        Meaning meaning = ColumnWords.meaning(header);
        return meaning != null && meaning.otherwise() == ColumnRole.STATUS ? meaning.role() : null;
    }
}
