package vn.daumoi.backup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import vn.daumoi.backup.Backup;
import vn.daumoi.backup.Manifest;
import vn.daumoi.shell.Formats;

/** The backups in the folder. */
class BackupTable extends Div {

    BackupTable(List<Backup> backups, Consumer<Backup> check) {
        setClassName("table-box");
        var table = new Element("table");
        table.getClassList().add("backup-table");
        var head = new Element("tr");
        for (String column : List.of("when", "size", "madeBy", "holds", "state", "actions")) {
            var cell = new Element("th").setAttribute("scope", "col");
            cell.setText(getTranslation("backups." + column));
            head.appendChild(cell);
        }
        table.appendChild(new Element("thead").appendChild(head));
        var body = new Element("tbody");
        backups.forEach(backup -> body.appendChild(row(backup, check)));
        table.appendChild(body);
        getElement().appendChild(table);
    }

    private Element row(Backup backup, Consumer<Backup> check) {
        Manifest manifest = backup.manifest();
        var when = new Span(Formats.moment(backup.createdAt(), getLocale()));
        when.setClassName("when");
        String madeBy =
                manifest == null ? "" : getTranslation(manifest.automatic() ? "backups.byProgram" : "backups.byPerson");
        return new Element("tr")
                .appendChild(
                        cell(when),
                        cell(new Span(Formats.size(backup.size(), getLocale()))),
                        cell(new Span(madeBy)),
                        cell(new Span(manifest == null ? "" : holds(manifest))),
                        cell(state(backup)),
                        cell(download(backup), checkButton(backup, check)));
    }

    private String holds(Manifest manifest) {
        Manifest.Counts counts = manifest.counts();
        return getTranslation(
                "backups.counts",
                counts.tasks(),
                counts.agencies(),
                counts.databases(),
                counts.documents(),
                counts.accounts(),
                manifest.program(),
                manifest.schema());
    }

    private Component state(Backup backup) {
        var badge = new Badge(getTranslation("backups.state." + backup.state()));
        if (backup.state() == Backup.State.DAMAGED || backup.state() == Backup.State.NEWER) {
            badge.addClassName("warn");
        }
        return badge;
    }

    private Component download(Backup backup) {
        var link = new Anchor("api/v1/backups/" + backup.name(), getTranslation("backups.download"));
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().setAttribute("download", backup.name());
        link.getElement().setAttribute("aria-label", getTranslation("backups.downloadOne", backup.name()));
        return link;
    }

    private Component checkButton(Backup backup, Consumer<Backup> check) {
        var button = new Button(getTranslation("backups.check"), click -> check.accept(backup));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("backups.checkOne", backup.name()));
        return button;
    }

    private static Element cell(Component... content) {
        var cell = new Element("td");
        for (Component component : content) {
            cell.appendChild(component.getElement());
        }
        return cell;
    }
}
