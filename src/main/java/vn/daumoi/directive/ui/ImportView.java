package vn.daumoi.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.Import;
import vn.daumoi.directive.UnreadableDocumentException;
import vn.daumoi.directive.text.TextReader;
import vn.daumoi.engine.WriteRefusedException;

/** Upload a document, review what was read of it, publish or discard it. The draft under review is in the address. */
@RolesAllowed("PLAN")
@Route("import")
@Menu(title = "nav.import", order = 6, icon = "vaadin:upload-alt")
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ImportView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DirectiveService directives;
    private final Div message = new Div();
    private final Div content = new Div();

    ImportView(DirectiveService directives) {
        this.directives = directives;
        setPadding(true);
        setSpacing(true);
        message.setId("import-message");
        message.getElement().setAttribute("role", "status");
        message.getElement().setAttribute("aria-live", "polite");
        content.setWidthFull();
        add(
                new H1(getTranslation("import.title")),
                new Paragraph(getTranslation("import.intro")),
                upload(),
                message,
                content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title") + " · " + getTranslation("app.name");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        message.removeAll();
        content.removeAll();
        if (id == null) {
            showDrafts();
            return;
        }
        Optional<Import> draft = directives.find(id);
        if (draft.isPresent()) {
            show(draft.get());
        } else {
            say(getTranslation("import.error.unknown", id), true);
            showDrafts();
        }
    }

    private Upload upload() {
        var upload = new Upload(this::uploaded);
        upload.setId("import-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TextReader.LIMIT);
        upload.setAcceptedFileExtensions(".txt", ".md", ".text", ".markdown", ".tsv");
        upload.setI18n(words());
        upload.setWidthFull();
        // A finished upload asks the server for its news; what the handler changed comes with the answer.
        upload.addAllFinishedListener(e -> upload.clearFileList());
        upload.addFileRejectedListener(e ->
                say(getTranslation("import.upload.rejected", String.valueOf(TextReader.LIMIT >> 20)), true));
        return upload;
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("import.upload.drop")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("import.upload.choose")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("import.upload.too-big", String.valueOf(TextReader.LIMIT >> 20)))
                .setIncorrectFileType(getTranslation("import.upload.type"))
                .setTooManyFiles(getTranslation("import.upload.one")));
        return words;
    }

    /** Runs outside the session's lock, so that a large file does not freeze the person's other tabs. */
    private void uploaded(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        String name = event.getFileName();
        try (InputStream in = event.getInputStream()) {
            Import read = directives.read(name, in.readNBytes(TextReader.LIMIT + 1));
            ui.access(() -> ui.navigate(ImportView.class, read.id()));
        } catch (UnreadableDocumentException e) {
            ui.access(() -> say(getTranslation(e.messageKey(), e.arguments().toArray()), true));
        } catch (WriteRefusedException e) {
            ui.access(() -> say(getTranslation(e.key(), e.arguments().toArray()), true));
        }
    }

    private void showDrafts() {
        List<Import> waiting = directives.drafts();
        if (waiting.isEmpty()) {
            content.add(new Paragraph(getTranslation("import.none")));
            return;
        }
        content.add(new H2(getTranslation("import.waiting", String.valueOf(waiting.size()))));
        var list = new UnorderedList();
        for (Import draft : waiting) {
            var link = new RouterLink(
                    draft.draft().document().number() + " – " + draft.fileName(), ImportView.class, draft.id());
            list.add(new ListItem(link));
        }
        content.add(list);
    }

    private void show(Import draft) {
        content.removeAll();
        var actions = new FlexLayout();
        actions.addClassName("import-actions");
        boolean publishable =
                draft.state() == Import.State.DRAFT && !draft.draft().tasks().isEmpty();
        if (publishable) {
            actions.add(publishButton(draft));
        }
        if (draft.state() != Import.State.PUBLISHED) {
            actions.add(discardButton(draft));
        }
        Component state = new Paragraph(getTranslation("import.state." + stateKey(draft)));
        state.addClassName("import-state");
        content.add(state, actions, new DraftReview(draft));
    }

    private static String stateKey(Import draft) {
        if (draft.draft().tasks().isEmpty()) {
            return "no-tasks";
        }
        return switch (draft.state()) {
            case PUBLISHED -> "published";
            case UNCHANGED -> "unchanged";
            case DRAFT -> draft.newDocument() ? "new" : "changed";
        };
    }

    private Button publishButton(Import draft) {
        var publish = new Button(getTranslation("import.publish"), e -> {
            var confirm = new ConfirmDialog();
            confirm.setHeader(getTranslation("import.publish"));
            confirm.setText(getTranslation(
                    draft.newDocument() ? "import.publish.confirm" : "import.publish.confirm-changes",
                    String.valueOf(draft.draft().tasks().size()),
                    String.valueOf(draft.changes().size())));
            confirm.setCancelable(true);
            confirm.setCancelText(getTranslation("import.cancel"));
            confirm.setConfirmText(getTranslation("import.publish"));
            confirm.addConfirmListener(c -> publish(draft));
            confirm.open();
        });
        publish.setId("import-publish");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(false);
        return publish;
    }

    private Button discardButton(Import draft) {
        var discard = new Button(getTranslation("import.discard"), e -> {
            directives.discard(draft.id());
            getUI().ifPresent(ui -> ui.navigate(ImportView.class));
        });
        discard.setId("import-discard");
        return discard;
    }

    private void publish(Import draft) {
        try {
            Import published = directives.publish(draft.id(), draft.basedOn());
            show(published);
            say(
                    getTranslation(
                            published.state() == Import.State.UNCHANGED
                                    ? "cli.import.unchanged"
                                    : "cli.import.published",
                            published.draft().document().number(),
                            String.valueOf(published.draft().tasks().size())),
                    false);
        } catch (ChangedMeanwhileException e) {
            if (e.now() instanceof Import now) {
                show(now);
            }
            say(getTranslation("import.error.meanwhile"), true);
        } catch (DirectiveService.UnknownImportException e) {
            content.removeAll();
            say(getTranslation("import.error.gone"), true);
            showDrafts();
        }
    }

    private void say(String words, boolean error) {
        message.setText(words);
        message.setClassName("problem", error);
        message.setClassName("import-done", !error);
    }
}
