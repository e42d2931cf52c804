package vn.daumoi.query;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a query may take.
 *
 * @param timeLimit of a run, from its start in the engine
 * @param patience how long a run shares its process with everybody else's
 * @param atOnce how many runs of one person are under way at most
 * @param largest how many characters the rows of one run hold at most, roughly
 * @param idle how long the processes for untrusted queries stay without one
 */
@ConfigurationProperties("daumoi.query")
record QuerySettings(
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("3") int atOnce,
        @DefaultValue("100000000") long largest,
        @DefaultValue("15m") Duration idle) {}
