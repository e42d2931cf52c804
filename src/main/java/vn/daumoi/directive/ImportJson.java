package vn.daumoi.directive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.daumoi.engine.Messages;

/** An import as REST and the command line show it: messages in the language of who asks. */
public record ImportJson(
        String id,
        String fileName,
        Instant readAt,
        Import.State state,
        boolean newDocument,
        String basedOn,
        Draft.DocumentIdentity document,
        String encoding,
        int taskCount,
        Account account,
        List<Draft.Task> tasks,
        List<Message> findings,
        List<Import.Change> changes,
        List<Draft.StatedReport> reports,
        ReadReport timings) {

    public record Account(int rows, int tasks, int headings, int continuations, List<Rejected> rejected) {}

    public record Rejected(int line, String words, String reason) {}

    public record Message(Finding.Severity severity, String message, int line, String taskCode) {}

    public record Summary(
            String id, String fileName, Instant readAt, Import.State state, String document, int taskCount) {
        static Summary of(Import i) {
            return new Summary(
                    i.id(),
                    i.fileName(),
                    i.readAt(),
                    i.state(),
                    i.draft().document().number(),
                    i.draft().tasks().size());
        }
    }

    public static ImportJson of(Import i, Locale locale) {
        Draft draft = i.draft();
        RowAccount rows = draft.account();
        return new ImportJson(
                i.id(),
                i.fileName(),
                i.readAt(),
                i.state(),
                i.newDocument(),
                i.basedOn(),
                draft.document(),
                draft.encoding(),
                draft.tasks().size(),
                new Account(
                        rows.rows(),
                        rows.tasks(),
                        rows.headings(),
                        rows.continuations(),
                        rows.rejected().stream()
                                .map(r -> new Rejected(
                                        r.line(), r.words(), Messages.text(locale, r.messageKey(), r.arguments())))
                                .toList()),
                draft.tasks(),
                draft.findings().stream()
                        .map(f -> new Message(
                                f.severity(),
                                Messages.text(locale, f.messageKey(), f.arguments()),
                                f.line(),
                                f.taskCode()))
                        .toList(),
                i.changes(),
                draft.reports(),
                i.timings());
    }
}
