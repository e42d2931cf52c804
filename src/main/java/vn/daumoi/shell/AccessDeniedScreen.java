package vn.daumoi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;

/** A screen that this account may not see: says so. Whoever has yet to change a printed password does that first. */
@ParentLayout(MainLayout.class)
@PermitAll
class AccessDeniedScreen extends Screen implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        removeAll();
        if (SignedIn.person().filter(Person::mustChangePassword).isPresent()) {
            event.forwardTo("account/password");
            return HttpServletResponse.SC_OK;
        }
        add(
                heading(getTranslation("access.denied.title")),
                new Paragraph(getTranslation("access.denied")),
                new Anchor("", getTranslation("error.home")));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
