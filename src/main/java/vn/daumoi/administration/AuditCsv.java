package vn.daumoi.administration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.CsvTable;

/** Entries of the audit trail as a table for spreadsheets. */
@Needs(Permission.ADMINISTER)
@Service
public class AuditCsv {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final List<String> COLUMNS =
            List.of("number", "at", "by", "from", "channel", "action", "target", "before", "after", "hash");

    private final AuditTrail trail;

    AuditCsv(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Writes all entries that pass the filter, the newest first, and leaves the stream open.
     *
     * @throws IOException where the reader has gone away
     */
    public void write(AuditFilter filter, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                COLUMNS.stream().map(column -> Messages.text(locale, "audit.column." + column, List.of())),
                table -> trail.each(filter, entry -> table.row(cells(entry, locale))));
    }

    private static Stream<String> cells(AuditEntry entry, Locale locale) {
        return Stream.of(
                String.valueOf(entry.number()),
                TIME.format(entry.at()),
                entry.by(),
                entry.from(),
                entry.channel(),
                Messages.text(locale, "audit.action." + entry.action(), List.of()),
                entry.target(),
                Objects.requireNonNullElse(entry.before(), ""),
                Objects.requireNonNullElse(entry.after(), ""),
                entry.hash());
    }
}
