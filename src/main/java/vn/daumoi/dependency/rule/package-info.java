/**
 * The rules that derive dependencies from what documents say. A rule knows tasks by what they say — what they do to which
 * database, what they issue, what they wait for — never by their number; it proposes, and people decide.
 */
@NullMarked
package vn.daumoi.dependency.rule;

import org.jspecify.annotations.NullMarked;
