package vn.daumoi.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.Holder;

/** Prints the address, last of all. */
@Component
class RunningNote {

    private static final Logger LOG = LoggerFactory.getLogger(RunningNote.class);

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(BothLanguages.line(
                    "start.running",
                    Holder.addressOf(
                            event.getApplicationContext().getEnvironment(),
                            web.getWebServer().getPort())));
        }
    }
}
