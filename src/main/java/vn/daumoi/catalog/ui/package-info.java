/** The catalog's screens. */
@NullMarked
package vn.daumoi.catalog.ui;

import org.jspecify.annotations.NullMarked;
