package vn.daumoi.backup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.daumoi.access.SignedIn;
import vn.daumoi.backup.AutomaticStatus;
import vn.daumoi.backup.Backup;
import vn.daumoi.backup.BackupException;
import vn.daumoi.backup.BackupService;
import vn.daumoi.engine.WriteRefusedException;
import vn.daumoi.shell.AdministrationScreen;
import vn.daumoi.shell.Formats;

/** What backups there are, what the program does about them of its own accord, and how to restore one. */
@Route("administration/backups")
@RolesAllowed("ADMINISTER")
class BackupsScreen extends AdministrationScreen implements BeforeEnterObserver {

    private final transient BackupService backups;
    private final Div content = new Div();
    private final Paragraph message = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Button make;

    BackupsScreen(BackupService backups) {
        this.backups = backups;
        begin("backups");
        make = new Button(
                getTranslation("backups.make"),
                click -> work("backups.making", () -> {
                    Backup made = backups.make();
                    return () -> getTranslation("backups.made", made.name(), Formats.size(made.size(), getLocale()));
                }));
        make.setId("backup-now");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        message.setId("backup-message");
        message.getElement().setAttribute("role", "status");
        message.getElement().setAttribute("aria-live", "polite");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("backups.making"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        AutomaticStatus automatic = backups.automatic();
        if (!automatic.possible()) {
            content.add(new Paragraph(getTranslation("backups.external")));
            return;
        }
        List<Backup> all = backups.list();
        content.add(make, progress, message, new H2(getTranslation("backups.automatic")));
        content.add(new Paragraph(plan(automatic)));
        AutomaticStatus.Failure failure = automatic.lastFailure();
        if (failure != null) {
            var words = new Paragraph(getTranslation(
                    "backups.lastFailure",
                    Formats.moment(failure.at(), getLocale()),
                    getTranslation(failure.key(), failure.arguments().toArray())));
            words.setClassName("problem");
            words.setId("backup-failure");
            words.getElement().setAttribute("role", "alert");
            content.add(words);
        }
        content.add(new H2(getTranslation("backups.list", all.size())));
        content.add(
                all.isEmpty()
                        ? nothing(getTranslation("backups.none"), null)
                        : new BackupTable(
                                all,
                                backup -> work("backups.checking", () -> {
                                    Backup.State state = state(backup);
                                    return () -> getTranslation("backups.checked." + state, backup.name());
                                })));
        content.add(
                new H2(getTranslation("backups.restore")),
                new Paragraph(getTranslation("backups.restoreHow")),
                new Code("./daumoi restore " + example(automatic, all) + " --replace"));
    }

    /** Reads one to its end. */
    private Backup.State state(Backup backup) {
        return backups.check(backup.name()).map(Backup::state).orElse(Backup.State.DAMAGED);
    }

    private String plan(AutomaticStatus automatic) {
        Instant next = automatic.next();
        if (next == null) {
            return getTranslation("backups.off");
        }
        Instant newest = automatic.newest();
        return getTranslation(
                        "backups.plan",
                        automatic.every().toHours(),
                        automatic.folder().toString(),
                        automatic.keep())
                + " "
                + (newest == null
                        ? getTranslation("backups.noneYet")
                        : getTranslation("backups.next", Formats.moment(next, getLocale())));
    }

    private static String example(AutomaticStatus automatic, List<Backup> all) {
        return automatic
                .folder()
                .resolve(all.isEmpty() ? "FILE.zip" : all.getFirst().name())
                .toString();
    }

    /** Does something that takes its time outside the session's lock, so that the reader's other tabs go on. */
    private void work(String doing, Supplier<Supplier<String>> task) {
        UI ui = UI.getCurrent();
        say(getTranslation(doing), false);
        progress.setVisible(true);
        make.setEnabled(false);
        SignedIn.later(() -> {
            try {
                // only within the screen is its language known
                Supplier<String> done = task.get();
                ui.access(() -> finished(done.get(), false));
            } catch (BackupException e) {
                ui.access(() -> finished(getTranslation(e.key(), e.arguments().toArray()), true));
            } catch (WriteRefusedException e) {
                ui.access(() -> finished(getTranslation(e.key(), e.arguments().toArray()), true));
            } catch (RuntimeException e) {
                // whatever it is, the reader must not look at a bar that never ends
                ui.access(() -> {
                    finished("", false);
                    throw e;
                });
            }
        });
    }

    private void finished(String words, boolean failed) {
        progress.setVisible(false);
        make.setEnabled(true);
        show();
        say(words, failed);
    }

    private void say(String words, boolean failed) {
        message.setText(words);
        message.setClassName("problem", failed);
    }
}
