package vn.daumoi.directive.structure;

import java.util.List;

/** A stretch of a document: prose, or rows of a table. */
sealed interface Block {

    /** Lines that are no rows. */
    record Prose(List<Line> lines) implements Block {}

    /**
     * Rows that stand together.
     *
     * @param reachesEnd whether nothing but blank lines comes after them
     */
    record Table(List<RawRow> rows, boolean reachesEnd) implements Block {}

    /**
     * What a front end made of the lines from some line on.
     *
     * @param next index of the first line it did not use
     */
    record Found(List<Block> blocks, int next) {}
}
