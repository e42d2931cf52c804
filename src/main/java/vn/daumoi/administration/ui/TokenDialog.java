package vn.daumoi.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Set;
import vn.daumoi.access.AccessProblem;
import vn.daumoi.access.OwnAccountService;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Token;

/** Makes a token: its name, what it may do, and for how long. */
class TokenDialog extends Dialog {

    private static final int DAYS = 90;

    private final transient OwnAccountService own;
    private final TextField name = new TextField();
    private final CheckboxGroup<Permission> scopes = new CheckboxGroup<>();
    private final IntegerField days = new IntegerField();
    private final Span problem = new Span();

    /**
     * @param mine what the person may do themselves
     * @param made gets the new token
     */
    TokenDialog(OwnAccountService own, Set<Permission> mine, java.util.function.Consumer<Token.Fresh> made) {
        this.own = own;
        AccountWords words = AccountWords.here();
        setId("token-dialog");
        setHeaderTitle(getTranslation("token.new"));
        setWidth("30rem");
        setMaxWidth("100%");
        name.setId("token-name");
        name.setLabel(getTranslation("token.name"));
        name.setHelperText(getTranslation("token.name.hint"));
        name.setMaxLength(80);
        name.setAutofocus(true);
        Set<Permission> offered = EnumSet.copyOf(mine);
        offered.remove(Permission.OWN);
        scopes.setId("token-scopes");
        scopes.setLabel(getTranslation("token.scopes"));
        scopes.addThemeName("vertical");
        scopes.setItems(offered);
        scopes.setItemLabelGenerator(scope -> words.say("permission." + scope));
        scopes.setItemEnabledProvider(scope -> scope != Permission.READ);
        scopes.setValue(Set.of(Permission.READ));
        days.setId("token-days");
        days.setLabel(getTranslation("token.days"));
        days.setMin(1);
        days.setMax(OwnAccountService.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(DAYS);
        problem.setId("token-problem");
        problem.setClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(name, scopes, days, problem);
        form.setClassName("form");
        add(form);
        var cancel = new Button(getTranslation("action.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var create = new Button(getTranslation("token.create"), click -> create(made));
        create.setId("token-create");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, create);
    }

    private void create(java.util.function.Consumer<Token.Fresh> made) {
        try {
            Token.Fresh fresh =
                    own.createToken(name.getValue(), scopes.getValue(), days.getValue() == null ? 0 : days.getValue());
            close();
            made.accept(fresh);
        } catch (AccessProblem e) {
            problem.setText(getTranslation(e.key(), e.arguments().toArray()));
        }
    }
}
