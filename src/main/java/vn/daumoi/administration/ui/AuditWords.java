package vn.daumoi.administration.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.Person;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;

/** Entries of the audit trail in the words of a reader's language; what is stored has words of no language. */
record AuditWords(Locale locale) {

    /** Fields that deeds are told by, one a line. */
    private static final Pattern FIELD =
            Pattern.compile("(title|leads|coLeads|deadline|product|tasks|digest|name|fullName|roles|state|token|scopes"
                    + "|expires): (.*)");

    static AuditWords here() {
        return new AuditWords(UI.getCurrent().getLocale());
    }

    /** What a field was and what it became; no label where the entry is no list of fields. */
    record Line(String label, String before, String after) {}

    String when(AuditEntry entry) {
        return Formats.moment(entry.at(), locale);
    }

    /** The account's name; words for the program, the command line, and somebody who was not signed in. */
    String by(String name) {
        if (name.isEmpty()) {
            return say("audit.by.nobody");
        }
        return name.equals(Person.PROGRAM.name()) || name.equals(Person.CONSOLE.name())
                ? say("audit.by." + name)
                : name;
    }

    String action(AuditAction action) {
        return say("audit.action." + action);
    }

    /** "127.0.0.1 · trang web". */
    String where(AuditEntry entry) {
        String[] channel = entry.channel().split(" ", 2);
        String how = channel[0].isEmpty() ? "" : say("audit.channel." + channel[0]);
        String from = entry.from().equals("local") ? say("audit.local") : entry.from();
        return from + (how.isEmpty() ? "" : " · " + how) + (channel.length > 1 ? " " + channel[1] : "");
    }

    /** The page of what was changed, where it has one. */
    Optional<String> page(AuditEntry entry) {
        Optional<NodeKind> kind = NodeKind.of(entry.target());
        return kind.isPresent()
                ? kind.map(known -> Kinds.page(known, entry.target()))
                : Optional.of(entry)
                        .filter(e -> e.action().name().matches("(ACCOUNT|PASSWORD|TOKEN)_.*|SIGNED_.*"))
                        .map(e -> "administration/accounts?account=" + e.target());
    }

    /** What was changed, a line a field; fields that stayed as they were say nothing. */
    List<Line> lines(AuditEntry entry) {
        Map<String, String> before = fields(entry.before());
        Map<String, String> after = fields(entry.after());
        var all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(field -> new Line(
                        field.isEmpty() ? "" : say("audit.field." + field),
                        value(field, before.getOrDefault(field, "")),
                        value(field, after.getOrDefault(field, ""))))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    private static Map<String, String> fields(@Nullable String text) {
        var fields = new LinkedHashMap<String, String>();
        String last = "";
        for (String line : text == null ? new String[0] : text.split("\n", -1)) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                last = field.group(1);
                fields.put(last, field.group(2));
            } else {
                fields.merge(last, line, (earlier, more) -> earlier + "\n" + more);
            }
        }
        return fields;
    }

    /** Roles, permissions, states and times have words of their own. */
    private String value(String field, String value) {
        return switch (field) {
            case "roles" -> names("account.role.", value);
            case "scopes" -> names("permission.", value);
            case "state" ->
                value.isEmpty() ? "" : say(value.equals("ENABLED") ? "account.enabled" : "account.disabled");
            // of a task; a document's own words stand as they are
            case "status" -> value.matches("[A-Z_]+") ? say("status." + value) : value;
            case "expires" -> value.isEmpty() ? "" : Formats.moment(Instant.parse(value), locale);
            default -> value;
        };
    }

    private String names(String prefix, String value) {
        return Arrays.stream(value.split(", "))
                .filter(name -> !name.isEmpty())
                .map(name -> say(prefix + name))
                .collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return Messages.text(locale, key, List.of());
    }
}
