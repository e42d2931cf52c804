package vn.daumoi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.Import;
import vn.daumoi.directive.ImportJson;
import vn.daumoi.engine.Messages;

/** What {@code daumoi import} says: a progress bar, the account of rows, findings, changes. */
final class ImportAccount {

    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final Locale locale;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();

    ImportAccount(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void progress(int done, int total, Path file) {
        if (terminal) {
            int filled = done * WIDTH / total;
            out.print("\r\u001b[K[" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + done + "/" + total + " "
                    + file);
            out.flush();
        }
    }

    void endProgress() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    void rows(ImportJson draft) {
        ImportJson.Account a = draft.account();
        say(
                "cli.import.file",
                draft.fileName(),
                draft.document().number(),
                draft.document().title(),
                draft.encoding());
        say(
                "cli.import.rows",
                String.valueOf(a.rows()),
                String.valueOf(a.tasks()),
                String.valueOf(a.headings()),
                String.valueOf(a.continuations()),
                String.valueOf(a.rejected().size()));
        a.rejected().forEach(r -> say("cli.import.rejected", String.valueOf(r.line()), r.reason(), r.words()));
        draft.findings().stream()
                .filter(f -> f.severity() != Finding.Severity.INFO)
                .forEach(f -> say("cli.import.finding", String.valueOf(f.line()), f.taskCode(), f.message()));
    }

    void changes(ImportJson draft) {
        for (Import.Change change : draft.changes()) {
            say(
                    "cli.import.change." + change.what().name().toLowerCase(Locale.ROOT),
                    change.taskCode(),
                    change.field(),
                    change.before(),
                    change.after());
        }
    }

    void total(int done, int failed) {
        say("cli.import.total", String.valueOf(done), String.valueOf(failed));
    }

    void say(String key, String... arguments) {
        out.println(Messages.text(locale, key, List.of(arguments)));
    }
}
