package vn.daumoi.directive.meaning;

import java.util.List;

/**
 * A paragraph of the body that says a task.
 *
 * @param similarity 0…1, how much of the task's title it says
 * @param clauses the clauses of the paragraph that say it
 */
record BodyMatch(BodyParagraph paragraph, double similarity, List<Integer> clauses) {}
