package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.daumoi.engine.WriteRefusedException;

/** What went wrong in a listener goes to the log whole; the reader sees a sentence and a number to quote. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        Optional<WriteRefusedException> refused = WriteRefusedException.in(event.getThrowable());
        if (refused.isPresent()) {
            refuse(refused.get());
            return;
        }
        String number = log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.failure(ui.getTranslation("error.notice", number));
        }
    }

    /** No failure of ours: the reader is told what hinders the change. */
    private static void refuse(WriteRefusedException refused) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.failure(ui.getTranslation(refused.key(), refused.arguments().toArray()));
        }
    }

    /** Logs the cause under a number that the reader can quote. */
    static String log(Throwable cause) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", number, cause);
        return number;
    }
}
