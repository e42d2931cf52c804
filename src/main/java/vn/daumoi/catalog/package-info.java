/** Tasks, agencies, databases and legal documents as lists and pages, read from the graph. */
@NullMarked
package vn.daumoi.catalog;

import org.jspecify.annotations.NullMarked;
