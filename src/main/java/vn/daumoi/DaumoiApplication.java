package vn.daumoi;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.daumoi.cli.Daumoi;

/** The application, and where the process begins: with the command line. */
@SpringBootApplication
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("daumoi/fonts.css")
@StyleSheet("daumoi/daumoi.css")
public class DaumoiApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "daumoi/icon.svg");
    }

    public static void main(String[] args) {
        Daumoi.main(DaumoiApplication.class, args);
    }
}
