/** Stage two: lines become paragraphs and tables; rows broken across pages are joined and every row is accounted for. */
@NullMarked
package vn.daumoi.directive.structure;

import org.jspecify.annotations.NullMarked;
