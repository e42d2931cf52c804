/**
 * Saved Cypher that staff can run and nobody can abuse: the library that ships, queries of people's own, and the fences
 * around both. What people write themselves runs in a process of its own on a copy of the graph, which can be killed.
 */
@NullMarked
package vn.daumoi.query;

import org.jspecify.annotations.NullMarked;
