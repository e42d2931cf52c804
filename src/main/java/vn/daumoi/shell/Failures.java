package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong in a listener goes to the log whole; the reader sees a sentence and a number to quote. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        String number = log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.failure(ui.getTranslation("error.notice", number));
        }
    }

    /** Logs the cause under a number that the reader can quote. */
    static String log(Throwable cause) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", number, cause);
        return number;
    }
}
