package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.QueryFileException;
import vn.daumoi.query.QueryProblem;
import vn.daumoi.query.QueryRefusedException;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.shell.Notices;

/** Takes a file of the library's format as a new query of one's own. */
final class ImportButton extends Upload {

    private static final int LARGEST_BYTES = 256 << 10;

    ImportButton(QueryEditing editing) {
        super();
        setId("import-query");
        addClassName("import-button");
        setUploadHandler(
                UploadHandler.inMemory((about, bytes) -> keep(editing, new String(bytes, StandardCharsets.UTF_8))));
        setMaxFiles(1);
        setMaxFileSize(LARGEST_BYTES);
        setAcceptedFileExtensions(".cypher", ".cyp", ".txt");
        setDropAllowed(false);
        var button = new Button(getTranslation("query.import"), VaadinIcon.UPLOAD.create());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        setUploadButton(button);
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("query.import.large"))
                        .setIncorrectFileType(getTranslation("query.import.type"))
                        .setTooManyFiles(getTranslation("import.upload.one"))));
        addAllFinishedListener(finished -> clearFileList());
        addFileRejectedListener(rejected -> Notices.failure(rejected.getErrorMessage()));
    }

    private void keep(QueryEditing editing, String text) {
        try {
            SavedQuery made = editing.importFile(text);
            UI.getCurrent().navigate("queries/" + made.id());
            Notices.done(getTranslation(
                    "query.import.done", made.definition().title().in(getLocale())));
        } catch (QueryFileException e) {
            refuse(e.problems());
        } catch (QueryRefusedException e) {
            refuse(e.problems());
        }
    }

    private void refuse(List<QueryProblem> problems) {
        Notices.failure(getTranslation("query.import.refused") + " "
                + problems.stream()
                        .map(problem ->
                                (problem.line() > 0 ? getTranslation("query.import.line", problem.line()) + " " : "")
                                        + problem.text(getLocale()))
                        .collect(Collectors.joining("; ")));
    }
}
