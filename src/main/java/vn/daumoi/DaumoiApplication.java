package vn.daumoi;

import com.vaadin.flow.component.page.AppShellConfigurator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.daumoi.cli.Daumoi;

/** The application, and where the process begins: with the command line. */
@SpringBootApplication
public class DaumoiApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        Daumoi.main(DaumoiApplication.class, args);
    }
}
