/** The words every feature shares: kinds of nodes, their keys, folding of Vietnamese letters, and search over everything. */
@NullMarked
package vn.daumoi.graph;

import org.jspecify.annotations.NullMarked;
