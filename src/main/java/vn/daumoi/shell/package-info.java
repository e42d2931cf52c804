/** What surrounds every screen: layout, navigation, languages, errors. */
@NullMarked
package vn.daumoi.shell;

import org.jspecify.annotations.NullMarked;
