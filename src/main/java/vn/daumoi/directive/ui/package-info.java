/** The import screen. */
@NullMarked
package vn.daumoi.directive.ui;

import org.jspecify.annotations.NullMarked;
