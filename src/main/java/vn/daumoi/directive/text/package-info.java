/** Stage one: bytes become lines of normalised text, whatever their encoding. */
@NullMarked
package vn.daumoi.directive.text;

import org.jspecify.annotations.NullMarked;
