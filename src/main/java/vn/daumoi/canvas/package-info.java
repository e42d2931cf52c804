/** Graphs as pictures: what is in them, where it stands, and the component that shows them. Colours are the browser's. */
@NullMarked
package vn.daumoi.canvas;

import org.jspecify.annotations.NullMarked;
