/** Screens of progress: what tasks' pages and lists show of it, uploads, the timeline. */
@NullMarked
package vn.daumoi.progress.ui;

import org.jspecify.annotations.NullMarked;
