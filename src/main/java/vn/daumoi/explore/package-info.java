/**
 * The explorer: what stands on the canvas, how it got there and how it goes back, what is left out and why, kept views, links
 * and files of exactly what is seen. The screen is in {@code ui}; the drawing is {@link vn.daumoi.canvas}'s.
 */
@NullMarked
package vn.daumoi.explore;

import org.jspecify.annotations.NullMarked;
