/** Screens of saved queries: the library, running, results, writing, watching. */
@NullMarked
package vn.daumoi.query.ui;

import org.jspecify.annotations.NullMarked;
