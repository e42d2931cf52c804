/** Benchmarks: each a class with a main, run by {@code ./daumoi bench NAME}. */
package vn.daumoi.bench;
