package vn.daumoi.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.RequestId;

/** The last warnings and errors of the log, for those who have no access to the machine. */
@Component
class RecentProblems extends AppenderBase<ILoggingEvent> implements DisposableBean {

    private static final int KEPT = 50;
    private static final int LONGEST = 300;

    private final Deque<Diagnostics.Problem> problems = new ArrayDeque<>();
    private final Logger root;

    RecentProblems() {
        var logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        setContext(logging);
        listen();
    }

    /** Also again, where another application context of this process has set up its logging since. */
    private void listen() {
        if (!root.isAttached(this)) {
            start();
            root.addAppender(this);
        }
    }

    /** The newest first, without their stack traces. */
    List<Diagnostics.Problem> problems() {
        listen();
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            String message = event.getFormattedMessage();
            if (event.getThrowableProxy() != null) {
                message += " · " + event.getThrowableProxy().getClassName() + ": "
                        + event.getThrowableProxy().getMessage();
            }
            String line = message.lines().findFirst().orElse("");
            var problem = new Diagnostics.Problem(
                    Instant.ofEpochMilli(event.getTimeStamp()),
                    event.getLevel().toString(),
                    event.getMDCPropertyMap().getOrDefault(RequestId.KEY, ""),
                    line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
            synchronized (problems) {
                problems.addFirst(problem);
                if (problems.size() > KEPT) {
                    problems.removeLast();
                }
            }
        }
    }

    @Override
    public void destroy() {
        root.detachAppender(this);
        stop();
    }
}
