package vn.daumoi.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskQuery;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.engine.WriteRefusedException;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.graph.Slice;
import vn.daumoi.progress.UnreadableSheetException;
import vn.daumoi.progress.UploadService;
import vn.daumoi.shell.Screen;

/** A table of reports: the template to fill in, what the table would change and what is wrong with it, and taking it. */
@RolesAllowed("PLAN")
@Route("progress/upload/:id?")
class UploadScreen extends Screen implements BeforeEnterObserver {

    private static final int LARGEST_MEGABYTES = 10;

    private final transient UploadService uploads;
    private final transient TaskService tasks;
    private final Div template = new Div();
    private final Div message = new Div();
    private final Div content = new Div();
    private QueryParameters query = QueryParameters.empty();

    UploadScreen(UploadService uploads, TaskService tasks) {
        this.uploads = uploads;
        this.tasks = tasks;
        template.setClassName("template-links");
        message.setId("upload-message");
        message.getElement().setAttribute("role", "status");
        message.getElement().setAttribute("aria-live", "polite");
        add(
                new Anchor("tasks", "‹ " + getTranslation("nav.tasks")),
                heading(getTranslation("progress.upload.title")),
                new Paragraph(getTranslation("progress.upload.intro")),
                template,
                upload(),
                message,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        message.removeAll();
        content.removeAll();
        showTemplate();
        event.getRouteParameters().get("id").ifPresent(this::show);
    }

    private void showTemplate() {
        TaskFilter filter;
        try {
            filter = TaskQuery.filter(name -> query.getSingleParameter(name).orElse(null));
        } catch (BadParameterException e) {
            filter = TaskFilter.NONE;
        }
        long count = tasks.list(filter, new Slice(0, 1, "code")).matching();
        Map<String, String> parameters = new TreeMap<>(TaskQuery.parameters(filter));
        String narrowed = QueryParameters.simple(parameters).getQueryString();
        template.removeAll();
        template.add(new Paragraph(
                getTranslation(filter.narrows() ? "progress.upload.templateSome" : "progress.upload.template", count)));
        for (String type : new String[] {"xlsx", "csv"}) {
            var link = new Anchor(
                    "api/v1/progress/template." + type + (narrowed.isEmpty() ? "" : "?" + narrowed),
                    getTranslation("progress.upload." + type));
            link.setRouterIgnore(true);
            link.setId("template-" + type);
            link.getElement().setAttribute("download", true);
            template.add(link);
        }
    }

    private Upload upload() {
        var upload = new Upload(this::uploaded);
        upload.setId("progress-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_MEGABYTES << 20);
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("import.upload.drop")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("import.upload.choose")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("import.upload.too-big", String.valueOf(LARGEST_MEGABYTES)))
                .setIncorrectFileType(getTranslation("progress.sheet.type"))
                .setTooManyFiles(getTranslation("import.upload.one")));
        upload.setI18n(words);
        upload.setWidthFull();
        // A finished upload asks the server for its news; what the handler changed comes with the answer.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage(), true));
        return upload;
    }

    /** Runs outside the session's lock, so that a large file does not freeze the person's other tabs. */
    private void uploaded(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            byte[] bytes = in.readNBytes((LARGEST_MEGABYTES << 20) + 1);
            String id = uploads.preview(event.getFileName(), bytes).id();
            ui.access(() -> ui.navigate("progress/upload/" + id, query));
        } catch (UnreadableSheetException e) {
            ui.access(() -> {
                content.removeAll();
                say(getTranslation(e.key(), e.arguments().toArray()), true);
            });
        } catch (WriteRefusedException e) {
            ui.access(() -> say(getTranslation(e.key(), e.arguments().toArray()), true));
        }
    }

    private void show(String id) {
        uploads.find(id)
                .ifPresentOrElse(
                        upload -> content.add(new UploadReview(upload), applying(upload)),
                        () -> say(getTranslation("progress.upload.unknown"), true));
    }

    private Component applying(vn.daumoi.progress.Upload upload) {
        boolean possible = upload.errors().isEmpty() && upload.adds() > 0;
        if (!possible) {
            return new Div();
        }
        var apply = new Button(getTranslation("progress.upload.apply", upload.adds()), click -> apply(upload.id()));
        apply.setId("progress-apply");
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        return apply;
    }

    private void apply(String id) {
        content.removeAll();
        try {
            vn.daumoi.progress.Upload done = uploads.apply(id);
            say(getTranslation("progress.upload.done", done.adds()), false);
            content.add(new UploadReview(done));
        } catch (UploadService.RefusedUploadException e) {
            say(getTranslation("progress.upload.refused", e.upload().errors().size()), true);
            content.add(new UploadReview(e.upload()));
        } catch (UploadService.UnknownUploadException e) {
            say(getTranslation("progress.upload.unknown"), true);
        }
    }

    private void say(String words, boolean error) {
        message.setText(words);
        message.setClassName("problem", error);
    }
}
