package vn.daumoi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import vn.daumoi.engine.DatabaseGone;

/** A screen that failed: says so without its insides, with the id under which the log has them; a database that is gone is told apart. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailureScreen extends Screen implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        removeAll();
        String id = Failures.log(error.getException());
        if (DatabaseGone.in(error.getException())) {
            add(
                    heading(getTranslation("error.database.title")),
                    new Paragraph(getTranslation("error.database.text", DatabaseGone.RETRY_AFTER)),
                    new Anchor(
                            event.getLocation().getPathWithQueryParameters(), getTranslation("error.database.again")));
            // the screen comes back by itself once the database does
            getElement()
                    .executeJs(
                            "setTimeout(() => this.isConnected && location.reload(), $0)",
                            DatabaseGone.RETRY_AFTER * 1000);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        add(
                heading(getTranslation("error.failure.title")),
                new Paragraph(getTranslation("error.failure.text", id)),
                new Anchor("", getTranslation("error.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
