package vn.daumoi.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.AccessProblem;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.Sessions;
import vn.daumoi.access.SignedIn;
import vn.daumoi.access.Token;
import vn.daumoi.shell.ConflictDialog;
import vn.daumoi.shell.Notices;

/** One account: what an administrator decides about it, and what they can do to it. */
class AccountDialog extends Dialog {

    private final transient AccountService accounts;
    private final transient Runnable changed;
    private final AccountWords words = AccountWords.here();
    private final TextField name = new TextField();
    private final TextField fullName = new TextField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Checkbox enabled = new Checkbox();
    private final Paragraph facts = new Paragraph();
    private final Span problem = new Span();
    private final Div more = new Div();
    private transient @Nullable Account account;

    /**
     * @param account null for a new one
     * @param changed is done after every change
     */
    AccountDialog(AccountService accounts, @Nullable Account account, Runnable changed) {
        this.accounts = accounts;
        this.changed = changed;
        setId("account-dialog");
        setWidth("40rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        name.setId("account-name");
        name.setLabel(getTranslation("account.name"));
        name.setHelperText(getTranslation("account.name.hint"));
        name.setAutofocus(account == null);
        fullName.setId("account-fullName");
        fullName.setLabel(getTranslation("account.fullName"));
        roles.setId("account-roles");
        roles.setLabel(getTranslation("account.roles"));
        roles.addThemeName("vertical");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(words::role);
        roles.setItemHelperGenerator(words::roleHint);
        enabled.setId("account-enabled");
        enabled.setLabel(getTranslation("account.maySignIn"));
        problem.setId("account-problem");
        problem.setClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        facts.setClassName("hit-detail");
        more.setClassName("form");
        var form = new Div(name, fullName, roles, enabled, problem, facts, more);
        form.setClassName("form");
        add(form);
        var cancel = new Button(getTranslation("action.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var save = new Button(getTranslation(account == null ? "account.create" : "action.save"), click -> save());
        save.setId("account-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, save);
        if (account == null) {
            setHeaderTitle(getTranslation("account.new"));
            enabled.setValue(true);
            enabled.setVisible(false);
            facts.setText(getTranslation("account.new.hint"));
        } else {
            show(account);
        }
    }

    private void show(Account now) {
        account = now;
        setHeaderTitle(getTranslation("account.title", now.name()));
        name.setValue(now.name());
        fullName.setValue(now.fullName());
        roles.setValue(now.roles());
        enabled.setValue(now.enabled());
        problem.setText("");
        facts.setText(getTranslation(
                "account.facts",
                words.provider(now),
                words.moment(now.createdAt()),
                words.moment(now.lastSignIn()),
                words.state(now)));
        showMore(now);
    }

    private void showMore(Account now) {
        more.removeAll();
        var trail = new Anchor("administration/audit?target=" + now.name(), getTranslation("audit.of"));
        var actions = new Div(trail);
        actions.setClassName("list-line");
        if (now.local()) {
            actions.add(button("account.resetPassword", "account-reset", () -> resetPassword(now)));
        }
        var delete = button("account.delete", "account-delete", () -> delete(now));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        actions.add(delete);
        more.add(actions);
        List<Token> tokens = accounts.tokens(now.id());
        if (!tokens.isEmpty()) {
            var grid = new TokenGrid(token -> {
                accounts.revoke(token.id());
                Notices.done(getTranslation("token.revoked", token.name()));
                showMore(now);
            });
            grid.setItems(tokens);
            var all = button("token.revokeAll", "account-revoke", () -> {
                accounts.revokeAll(now.id());
                Notices.done(getTranslation("token.revokedAll", now.name()));
                showMore(now);
            });
            more.add(new Details(getTranslation("account.tokens", tokens.size()), all, grid));
        }
    }

    private void save() {
        var data = new Account.Data(name.getValue(), fullName.getValue(), roles.getValue(), enabled.getValue());
        Account known = account;
        trying(() -> {
            if (known == null) {
                AccountService.WithPassword made = accounts.create(data);
                close();
                changed.run();
                showPassword(made);
            } else {
                change(known, known.version(), data);
            }
        });
    }

    private void change(Account known, long version, Account.Data data) {
        trying(() -> {
            try {
                Account after = accounts.change(known.id(), version, data);
                if (SignedIn.person().map(Person::id).filter(known.id()::equals).isPresent()) {
                    Sessions.goOn(after);
                }
                Notices.done(getTranslation("account.saved", after.name()));
                close();
                changed.run();
            } catch (ChangedMeanwhileException e) {
                meanwhile(e, data);
            }
        });
    }

    private void meanwhile(ChangedMeanwhileException e, Account.Data mine) {
        changed.run();
        if (e.now() instanceof Account now) {
            new ConflictDialog(
                            now.name(),
                            List.of(
                                    field("account.name", mine.name(), now.name()),
                                    field("account.fullName", mine.fullName(), now.fullName()),
                                    field("account.roles", words.roles(mine.roles()), words.roles(now.roles())),
                                    field("account.state", words.state(mine.enabled()), words.state(now.enabled()))),
                            () -> show(now),
                            () -> change(now, now.version(), mine))
                    .open();
        } else {
            Notices.failure(getTranslation("account.gone"));
            close();
        }
    }

    private ConflictDialog.Field field(String label, String mine, String theirs) {
        return new ConflictDialog.Field(getTranslation(label), mine, theirs);
    }

    private void resetPassword(Account now) {
        ask(
                getTranslation("account.resetPassword.title", now.name()),
                getTranslation("account.resetPassword.text"),
                "account.resetPassword",
                () -> trying(() -> {
                    AccountService.WithPassword made = accounts.resetPassword(now.id());
                    show(made.account());
                    changed.run();
                    showPassword(made);
                }));
    }

    private void delete(Account now) {
        ask(
                getTranslation("account.delete.title", now.name()),
                getTranslation("account.delete.text"),
                "account.delete",
                () -> trying(() -> {
                    accounts.delete(now.id(), now.version());
                    Notices.done(getTranslation("account.deleted", now.name()));
                    close();
                    changed.run();
                }));
    }

    private void showPassword(AccountService.WithPassword made) {
        new SecretDialog(
                        getTranslation("account.password.title", made.account().name()),
                        getTranslation("account.password.text"),
                        getTranslation("signIn.password"),
                        made.password())
                .open();
    }

    /** What is not possible stands above the buttons; whatever was typed stays. */
    private void trying(Runnable work) {
        problem.setText("");
        try {
            work.run();
        } catch (AccessProblem e) {
            problem.setText(getTranslation(e.key(), e.arguments().toArray()));
        } catch (ChangedMeanwhileException e) {
            changed.run();
            if (e.now() instanceof Account now) {
                show(now);
                problem.setText(getTranslation("account.changedMeanwhile"));
            } else {
                Notices.failure(getTranslation("account.gone"));
                close();
            }
        }
    }

    private Button button(String label, String id, Runnable work) {
        var button = new Button(getTranslation(label), click -> work.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void ask(String title, String text, String action, Runnable work) {
        var confirm = new ConfirmDialog();
        confirm.setHeader(title);
        confirm.setText(text);
        confirm.setCancelable(true);
        confirm.setCancelText(getTranslation("action.cancel"));
        confirm.setConfirmText(getTranslation(action));
        confirm.setConfirmButtonTheme("error primary");
        confirm.addConfirmListener(yes -> work.run());
        confirm.open();
    }
}
