package vn.daumoi.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import vn.daumoi.access.Token;
import vn.daumoi.shell.CardColumn;

/** Personal tokens, each with a button that revokes it after asking. */
class TokenGrid extends Grid<Token> {

    private final AccountWords words = AccountWords.here();
    private final transient Consumer<Token> revoke;

    /** @param revoke is done once a person has confirmed it */
    TokenGrid(Consumer<Token> revoke) {
        this.revoke = revoke;
        setId("tokens");
        addClassName("plain");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("token.title"));
        addColumn(Token::name).setHeader(getTranslation("token.name")).setFlexGrow(2);
        addColumn(token -> token.beginning() + "…")
                .setHeader(getTranslation("token.begins"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(token -> words.permissions(token.scopes()))
                .setHeader(getTranslation("token.scopes"))
                .setFlexGrow(2);
        addColumn(token -> words.moment(token.createdAt()))
                .setHeader(getTranslation("token.created"))
                .setWidth("10rem")
                .setFlexGrow(0);
        addColumn(this::expires)
                .setHeader(getTranslation("token.expires"))
                .setWidth("10rem")
                .setFlexGrow(0);
        addColumn(token -> words.moment(token.lastUsed()))
                .setHeader(getTranslation("token.lastUsed"))
                .setWidth("10rem")
                .setFlexGrow(0);
        addComponentColumn(this::revokeButton).setWidth("7rem").setFlexGrow(0);
        CardColumn.in(this, addComponentColumn(this::card).setHeader(getTranslation("token.title")));
    }

    private String expires(Token token) {
        String when = words.moment(token.expiresAt());
        return token.expiresAt().isBefore(Instant.now()) ? getTranslation("token.expired", when) : when;
    }

    private Div card(Token token) {
        var name = new Span(token.name());
        name.setClassName("code");
        var top = new Div(name, revokeButton(token));
        top.setClassName("task-card-top");
        var card = new Div(
                top,
                new Span(token.beginning() + "… · " + words.permissions(token.scopes())),
                small(getTranslation("token.expires") + ": " + expires(token)),
                small(getTranslation("token.lastUsed") + ": " + words.moment(token.lastUsed())));
        card.setClassName("task-card");
        return card;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.setClassName("printed");
        return span;
    }

    private Button revokeButton(Token token) {
        var button = new Button(getTranslation("token.revoke"), click -> {
            var confirm = new ConfirmDialog();
            confirm.setHeader(getTranslation("token.revoke.title", token.name()));
            confirm.setText(getTranslation("token.revoke.text"));
            confirm.setCancelable(true);
            confirm.setCancelText(getTranslation("action.cancel"));
            confirm.setConfirmText(getTranslation("token.revoke"));
            confirm.setConfirmButtonTheme("error primary");
            confirm.addConfirmListener(yes -> revoke.accept(token));
            confirm.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("token.revoke.title", token.name()));
        return button;
    }
}
