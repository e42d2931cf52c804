/** The screen where people look at proposed dependencies and decide. */
@NullMarked
package vn.daumoi.dependency.ui;

import org.jspecify.annotations.NullMarked;
