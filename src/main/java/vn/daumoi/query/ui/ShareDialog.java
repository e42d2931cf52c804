package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Role;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.query.Share;
import vn.daumoi.shell.Notices;

/** Who besides its owner sees and runs a query. */
final class ShareDialog extends Dialog {

    ShareDialog(QueryEditing editing, SavedQuery query) {
        setId("share");
        setHeaderTitle(getTranslation("query.share.title"));
        setMaxWidth("30rem");
        var with = new RadioButtonGroup<Share>();
        with.setLabel(getTranslation("query.share.with"));
        with.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        List<Share> all = Stream.concat(
                        Stream.of(Share.PRIVATE, Share.EVERYONE),
                        Arrays.stream(Role.values()).map(Share::role))
                .toList();
        with.setItems(all);
        with.setItemLabelGenerator(share -> QueryMarks.share(this, share));
        with.setValue(query.share());
        add(new Paragraph(getTranslation("query.share.lead")), with);
        addClassName("choice-dialog");
        var save = new Button(getTranslation("action.save"), click -> {
            close();
            try {
                editing.share(query.id(), query.version(), with.getValue());
                UI.getCurrent().refreshCurrentRoute(false);
                Notices.done(getTranslation("query.share.done", QueryMarks.share(this, with.getValue())));
            } catch (ChangedMeanwhileException e) {
                Notices.failure(getTranslation("query.changed"));
            }
        });
        save.setId("share-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }
}
