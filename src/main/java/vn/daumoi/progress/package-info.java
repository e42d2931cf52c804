/** Reports of how far tasks have come: entered, uploaded, taken back, and told as of any day; the timeline. */
@NullMarked
package vn.daumoi.progress;

import org.jspecify.annotations.NullMarked;
