/** The screens of the four analyses. */
@NullMarked
package vn.daumoi.analysis.ui;

import org.jspecify.annotations.NullMarked;
