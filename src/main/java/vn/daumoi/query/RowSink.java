package vn.daumoi.query;

import java.util.List;

/** Takes the rows of a run as they come, in a thread of the run's; one call at a time. */
public interface RowSink {

    /**
     * Rows with these columns follow. Called again where the run had to begin anew, because somebody else's query took the
     * process down: whatever came before is void.
     */
    void begin(List<String> columns);

    /** The next rows; each has as many cells as there are columns. */
    void rows(List<List<Cell>> rows);

    /** It is over; nothing is called after this. */
    void end(RunOutcome outcome);
}
