/** The screen of backups. */
@NullMarked
package vn.daumoi.backup.ui;

import org.jspecify.annotations.NullMarked;
