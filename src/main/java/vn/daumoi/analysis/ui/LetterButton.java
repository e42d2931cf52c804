package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.Blockers.BlockingAgency;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.engine.Messages;
import vn.daumoi.shell.CopyButton;

/** Opens the letter to an agency in both languages, to be copied. */
final class LetterButton extends Button {

    LetterButton(Blockers found, BlockingAgency agency, TaskService tasks) {
        super(VaadinIcon.ENVELOPE_O.create());
        setText(getTranslation("letter.write"));
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        setEnabled(agency.agency() != null);
        addClickListener(click -> {
            Passages passages = Passages.of(
                    tasks, agency.openTasks().stream().map(PlanTask::key).toList());
            var dialog =
                    new Dialog(getTranslation("letter.title", PlanWords.here().agency(agency.agency())));
            dialog.setWidth("48rem");
            for (Locale locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
                dialog.add(letter(locale, Letter.of(found, agency, passages, locale)));
            }
            dialog.getFooter().add(new Button(getTranslation("action.close"), close -> dialog.close()));
            dialog.open();
        });
    }

    private Div letter(Locale locale, String text) {
        var area = new TextArea(getTranslation("letter.in." + locale.getLanguage()));
        area.setValue(text);
        area.setReadOnly(true);
        area.setWidthFull();
        area.setMaxRows(14);
        var box = new Div(area, new CopyButton(getTranslation("letter.copy"), text));
        box.setClassName("letter");
        return box;
    }
}
