package vn.daumoi.graph;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is in Vietnam, wherever the server stands: deadlines are days there. */
@Component
public class Today {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final InstantSource clock;

    Today(InstantSource clock) {
        this.clock = clock;
    }

    /** Today, by the program's clock. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** This moment, by the program's clock. */
    public Instant now() {
        return clock.instant();
    }
}
