package vn.daumoi.operation;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many people have the program open, and in how many browser tabs: {@code daumoi.vaadin.sessions}, {@code .uis}. */
@Component
class OpenScreens implements VaadinServiceInitListener, MeterBinder {

    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger tabs = new AtomicInteger();

    int sessions() {
        return sessions.get();
    }

    int tabs() {
        return tabs.get();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> sessions.incrementAndGet());
        event.getSource().addSessionDestroyListener(session -> sessions.decrementAndGet());
        event.getSource().addUIInitListener(tab -> {
            tabs.incrementAndGet();
            tab.getUI().addDetachListener(detach -> tabs.decrementAndGet());
        });
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        meters.gauge("daumoi.vaadin.sessions", sessions);
        meters.gauge("daumoi.vaadin.uis", tabs);
    }
}
