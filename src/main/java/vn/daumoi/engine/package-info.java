/** The database: embedded in this process or a server elsewhere, both reached over Bolt; migrations, health, and who holds the data folder. */
@NullMarked
package vn.daumoi.engine;

import org.jspecify.annotations.NullMarked;
