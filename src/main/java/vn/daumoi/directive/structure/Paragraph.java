package vn.daumoi.directive.structure;

import vn.daumoi.graph.Fold;

/**
 * A paragraph of prose, with line and page breaks inside it joined again and Markdown or HTML marks taken off.
 *
 * @param order its place among the paragraphs and rows of the document, counted from 1
 * @param firstLine the line of the file it begins at, counted from 1
 * @param page counted from 1, as far as page breaks can be told; otherwise 1
 */
public record Paragraph(int order, int firstLine, int page, String text) {

    /** Taking marks off can bring a letter and its accent together: the text is composed again. */
    public Paragraph {
        text = Fold.nfc(text);
    }
}
