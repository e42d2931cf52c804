package vn.daumoi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;

/** A test of screens that answer later than they open ({@link Waiting}). */
public abstract class OnScreen extends SpringBrowserlessTest {

    /** Until no answer is being waited for. */
    protected final void await() {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (find(Div.class).withClassName("waiting").exists()
                && Instant.now().isBefore(until)) {
            roundTrip();
        }
        assertThat(find(Div.class).withClassName("waiting").exists()).isFalse();
    }
}
