/** Backups while the server runs, every day and on demand, and restoring them: one file that knows what it holds and whether it is whole. */
@NullMarked
package vn.daumoi.backup;

import org.jspecify.annotations.NullMarked;
