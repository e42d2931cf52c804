/** Stage three: cells become agencies, deadlines, databases, citations and, together, a draft. */
@NullMarked
package vn.daumoi.directive.meaning;

import org.jspecify.annotations.NullMarked;
