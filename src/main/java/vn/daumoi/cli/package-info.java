/** The command line: what ./daumoi passes on. */
@NullMarked
package vn.daumoi.cli;

import org.jspecify.annotations.NullMarked;
