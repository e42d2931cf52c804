/** A document becomes a draft, a person reviews it, and it enters the graph whole or not at all. */
@NullMarked
package vn.daumoi.directive;

import org.jspecify.annotations.NullMarked;
