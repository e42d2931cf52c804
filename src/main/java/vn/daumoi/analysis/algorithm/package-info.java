/** Algorithms on tasks as numbers and dependencies as arrays of numbers: none of them recurses, all of them stand cycles. */
@NullMarked
package vn.daumoi.analysis.algorithm;

import org.jspecify.annotations.NullMarked;
