package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.daumoi.engine.DatabaseGone;
import vn.daumoi.engine.RequestId;
import vn.daumoi.engine.WriteRefusedException;

/** What went wrong in a listener goes to the log whole; the reader sees a sentence and the request's id to quote. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** How deep what decodes a query lies above what throws. */
    private static final int DECODING = 3;

    @Override
    public void error(ErrorEvent event) {
        Optional<WriteRefusedException> refused = WriteRefusedException.in(event.getThrowable());
        if (refused.isPresent()) {
            refuse(refused.get());
            return;
        }
        UI ui = UI.getCurrent();
        if (ui != null && unreadableAddress(event.getThrowable())) {
            ui.navigate("unreadable-address");
            return;
        }
        String id = log(event.getThrowable());
        if (ui != null) {
            Notices.failure(
                    DatabaseGone.in(event.getThrowable())
                            ? ui.getTranslation("error.database.notice")
                            : ui.getTranslation("error.notice", id));
        }
    }

    /**
     * Whether Vaadin could not take an address apart, which it does before anything of ours is asked: such a one leads to no
     * page, and is no failure.
     */
    private static boolean unreadableAddress(Throwable failure) {
        return failure instanceof InvalidLocationException
                || failure instanceof IllegalArgumentException
                        && Arrays.stream(failure.getStackTrace())
                                .limit(DECODING)
                                .anyMatch(frame -> frame.getClassName().equals(QueryParameters.class.getName()));
    }

    /** No failure of ours: the reader is told what hinders the change. */
    private static void refuse(WriteRefusedException refused) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.failure(ui.getTranslation(refused.key(), refused.arguments().toArray()));
        }
    }

    /** Logs the cause under the id that the reader can quote. */
    static String log(Throwable cause) {
        String id = RequestId.current();
        if (DatabaseGone.in(cause)) {
            LOG.warn("Database unreachable {}: {}", id, cause.toString());
        } else {
            LOG.error("Failure {}", id, cause);
        }
        return id;
    }
}
