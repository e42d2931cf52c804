/** The screen of the explorer: the canvas, the tables that hold the same, what can be done, and what is left out. */
@NullMarked
package vn.daumoi.explore.ui;

import org.jspecify.annotations.NullMarked;
