package vn.daumoi.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Writes down at which address this process serves, for those who find the data folder held. */
final class HolderNote {

    private static final Logger LOG = LoggerFactory.getLogger(HolderNote.class);

    private final EngineStart start;

    HolderNote(EngineStart start) {
        this.start = start;
    }

    @EventListener
    void serving(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        String address = Holder.addressOf(
                event.getApplicationContext().getEnvironment(),
                event.getWebServer().getPort());
        start.folder().ifPresent(folder -> {
            folder.servedAt(address);
            if (folder.recovering()) {
                LOG.info(BothLanguages.line("start.recovered"));
            }
        });
    }
}
