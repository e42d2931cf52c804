package vn.daumoi.directive.structure;

import java.util.List;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.RowAccount;

/**
 * A document's prose and task rows, in order.
 *
 * @param paragraphs everything that is not a row of a task table: letterhead, title, the body, signatures
 * @param rows the task rows
 */
public record DocumentStructure(
        List<Paragraph> paragraphs, List<TaskRow> rows, RowAccount account, List<Finding> findings) {}
