package vn.daumoi.directive.meaning;

import vn.daumoi.directive.Draft;
import vn.daumoi.directive.structure.DocumentStructure;
import vn.daumoi.directive.text.SourceText;

/** Stage three. */
public final class MeaningReader {
    public Draft read(SourceText source, DocumentStructure structure) {
        throw new IllegalStateException(source.fileName() + structure.rows().size());
    }
}
