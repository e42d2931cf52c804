/** Đầu Mối: who blocks what in a government programme, why, and what happens if it slips. One package a feature. */
@NullMarked
package vn.daumoi;

import org.jspecify.annotations.NullMarked;
