/**
 * Who blocks what, what slips, where the bottlenecks are and where the plan contradicts itself: answered from a snapshot of
 * the plan in memory, with the words of the documents as proof.
 */
@NullMarked
package vn.daumoi.analysis;

import org.jspecify.annotations.NullMarked;
