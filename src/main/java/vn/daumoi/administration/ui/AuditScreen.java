package vn.daumoi.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Person;
import vn.daumoi.administration.AuditCsv;
import vn.daumoi.shell.AdministrationScreen;
import vn.daumoi.shell.FilterToggle;

/** The audit trail: who did what to what; its address shows the same to whoever opens it. */
@Route("administration/audit")
@RolesAllowed("ADMINISTER")
class AuditScreen extends AdministrationScreen implements BeforeEnterObserver {

    private final transient AuditTrail trail;
    private final transient AuditCsv csv;
    private final AuditFilterBar filters;
    private final AuditGrid grid = new AuditGrid();
    private final Span count = new Span();
    private final Span checked = new Span();
    private final Button clear = new Button();
    private transient AuditFilter filter = AuditFilter.NONE;

    AuditScreen(AuditTrail trail, AccountService accounts, AuditCsv csv) {
        this.trail = trail;
        this.csv = csv;
        begin("audit");
        addClassName("list-screen");
        filters = new AuditFilterBar(Stream.concat(
                        accounts.list().stream().map(Account::name),
                        Stream.of(Person.PROGRAM.name(), Person.CONSOLE.name()))
                .toList());
        filters.onChange(this::go);
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        checked.setId("checked");
        checked.getElement().setAttribute("role", "status");
        clear.setText(getTranslation("filter.clear"));
        clear.setId("clear-filters");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.addClickListener(click -> go(AuditFilter.NONE));
        var check = new Button(getTranslation("audit.check"), VaadinIcon.LINK.create(), click -> check());
        check.setId("check");
        check.addThemeVariants(ButtonVariant.LUMO_SMALL);
        check.setDisableOnClick(true);
        check.addClickListener(click -> check.setEnabled(true));
        var line = new Div(count, clear, new FilterToggle(filters), checked, check, download());
        line.setClassName("list-line");
        add(filters, line, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditFilter now = AuditAddress.filter(event.getLocation().getQueryParameters());
        filter = now;
        filters.show(now);
        AuditTrail.Page first = trail.page(now, 0, 1);
        int matching = Math.toIntExact(first.matching());
        grid.setItems(query -> trail.entries(now, query.getOffset(), query.getLimit()).stream(), query -> {
            // The grid asks for both; entries that came since are on the next visit's list.
            return matching;
        });
        long hidden = first.total() - matching;
        count.setText(
                hidden == 0
                        ? getTranslation("audit.count", first.total())
                        : getTranslation("audit.countSome", matching, first.total(), hidden));
        checked.setText("");
        clear.setVisible(!now.equals(AuditFilter.NONE));
        grid.setEmptyStateComponent(
                nothing(getTranslation(first.total() == 0 ? "audit.none" : "audit.noneMatches"), null));
    }

    private void check() {
        Optional<Long> broken = trail.firstBroken();
        checked.setText(
                broken.isPresent()
                        ? getTranslation("audit.broken", broken.get())
                        : getTranslation(
                                "audit.whole",
                                trail.page(AuditFilter.NONE, 0, 1).total()));
        checked.setClassName("problem", broken.isPresent());
    }

    private Anchor download() {
        Locale locale = UI.getCurrent().getLocale();
        DownloadHandler handler = download -> {
            download.setFileName("daumoi-audit.csv");
            download.setContentType("text/csv; charset=utf-8");
            csv.write(filter, locale, download.getOutputStream());
        };
        var link = new Anchor(handler, getTranslation("list.csv"));
        link.setId("csv");
        link.setClassName("csv");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void go(AuditFilter wanted) {
        if (!wanted.equals(filter)) {
            UI.getCurrent().navigate(AuditScreen.class, AuditAddress.query(wanted));
        }
    }
}
