package vn.daumoi.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as the console shows them. */
final class ConsoleTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZoneId.systemDefault());

    private ConsoleTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
