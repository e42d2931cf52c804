package vn.daumoi.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.administration.AccountSearch;
import vn.daumoi.shell.AdministrationScreen;
import vn.daumoi.shell.CardColumn;
import vn.daumoi.shell.Notices;

/** All accounts; the words searched for and the account that is open stand in the address. */
@Route("administration")
@RouteAlias("administration/accounts")
@RolesAllowed("ADMINISTER")
@Menu(title = "nav.administration", order = 90, icon = "vaadin:cogs")
class AccountsScreen extends AdministrationScreen implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final String ADDRESS = "administration/accounts";

    private final transient AccountService accounts;
    private final AccountWords words = AccountWords.here();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Grid<Account> grid = new Grid<>();
    private @Nullable AccountDialog open;
    private String search = "";

    AccountsScreen(AccountService accounts) {
        this.accounts = accounts;
        begin("accounts");
        addClassName("list-screen");
        text.setId("filter-text");
        text.setAriaLabel(getTranslation("list.search"));
        text.setPlaceholder(getTranslation("list.search"));
        text.setPrefixComponent(VaadinIcon.FILTER.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue().strip(), null);
            }
        });
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        var create = new Button(getTranslation("account.new"), VaadinIcon.PLUS.create());
        create.setId("account-new");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        create.addClickListener(click -> go(search, ""));
        var line = new Div(text, count, create);
        line.setClassName("list-line");
        columns();
        add(line, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search = query.getSingleParameter("q").map(String::strip).orElse("");
        if (!text.getValue().strip().equals(search)) {
            text.setValue(search);
        }
        List<Account> all = accounts.list();
        showList(all);
        forget();
        query.getSingleParameter("account").ifPresent(name -> openDialog(all, name));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        forget();
    }

    /** Closes the dialog without going anywhere. */
    private void forget() {
        AccountDialog was = open;
        open = null;
        if (was != null) {
            was.close();
        }
    }

    private void showList(List<Account> all) {
        List<Account> matching = AccountSearch.matching(all, search);
        grid.setItems(matching);
        grid.setEmptyStateComponent(nothing(getTranslation("list.noneMatches"), null));
        count.setText(
                all.size() == matching.size()
                        ? getTranslation("account.count", all.size())
                        : getTranslation(
                                "account.countSome", matching.size(), all.size(), all.size() - matching.size()));
    }

    /** @param name of the account; empty for a new one */
    private void openDialog(List<Account> all, String name) {
        Optional<Account> account =
                all.stream().filter(known -> known.name().equals(name)).findFirst();
        if (account.isEmpty() && !name.isEmpty()) {
            Notices.failure(getTranslation("account.unknown", name));
            return;
        }
        var dialog = new AccountDialog(accounts, account.orElse(null), () -> showList(accounts.list()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && dialog.equals(open)) {
                open = null;
                // no navigation: that would also close the dialog that shows a new password
                UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ADDRESS, query(search, null)));
            }
        });
        open = dialog;
        dialog.open();
    }

    private void columns() {
        grid.setId("accounts");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("administration.accounts"));
        grid.addColumn(LitRenderer.<Account>of(
                                "<a href='${item.href}'>${item.name}</a><div class='printed'>${item.full}</div>")
                        .withProperty("href", this::href)
                        .withProperty("name", Account::name)
                        .withProperty("full", Account::fullName))
                .setHeader(getTranslation("account.name"))
                .setComparator(Account::name)
                .setFlexGrow(2);
        grid.addColumn(account -> words.roles(account.roles()))
                .setHeader(getTranslation("account.roles"))
                .setFlexGrow(2);
        grid.addColumn(LitRenderer.<Account>of("<vaadin-badge class='${item.kind}'>${item.state}</vaadin-badge>"
                                + "${item.must ? html`<div class='printed'>${item.must}</div>` : ''}")
                        .withProperty("kind", account -> account.enabled() ? "" : "warn")
                        .withProperty("state", account -> words.state(account.enabled()))
                        .withProperty(
                                "must",
                                account -> account.mustChangePassword() ? getTranslation("account.mustChange") : ""))
                .setHeader(getTranslation("account.state"))
                .setFlexGrow(1);
        grid.addColumn(account -> words.moment(account.lastSignIn()))
                .setHeader(getTranslation("account.lastSignIn"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addColumn(words::provider)
                .setHeader(getTranslation("account.provider"))
                .setFlexGrow(1);
        CardColumn.in(
                grid,
                grid.addColumn(LitRenderer.<Account>of("""
                                <div class='task-card'>
                                  <div class='task-card-top'><a href='${item.href}'>${item.name}</a><span>${item.state}</span></div>
                                  <div>${item.full}</div><div class='printed'>${item.roles}</div><div class='printed'>${item.must}</div>
                                </div>""")
                                .withProperty("href", this::href)
                                .withProperty("name", Account::name)
                                .withProperty("full", Account::fullName)
                                .withProperty("state", account -> words.state(account.enabled()))
                                .withProperty(
                                        "must",
                                        account -> account.mustChangePassword()
                                                ? getTranslation("account.mustChange")
                                                : "")
                                .withProperty("roles", account -> words.roles(account.roles())))
                        .setHeader(getTranslation("administration.accounts")));
        grid.addItemClickListener(click -> go(search, click.getItem().name()));
    }

    private String href(Account account) {
        return ADDRESS + '?' + query(search, account.name()).getQueryString();
    }

    private static QueryParameters query(String words, @Nullable String account) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            query.put("q", words);
        }
        if (account != null) {
            query.put("account", account);
        }
        return QueryParameters.simple(query);
    }

    private static void go(String words, @Nullable String account) {
        UI.getCurrent().navigate(ADDRESS, query(words, account));
    }
}
