package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.query.Cell;
import vn.daumoi.query.RowSink;
import vn.daumoi.query.RunOutcome;
import vn.daumoi.shell.Waiting;

/** Rows on their way from a run's thread to a screen's; the screen is told a few times a second. */
final class IncomingRows implements RowSink {

    private static final long PAUSE_NANOS = 250_000_000;

    private final UI ui;
    private final Consumer<IncomingRows> tell;
    private @Nullable List<String> columns;
    private List<List<Cell>> rows = new ArrayList<>();
    private @Nullable RunOutcome outcome;
    private long told = System.nanoTime();

    /**
     * What has come since it was last asked for.
     *
     * @param columns of an answer that begins, or begins anew; null where the one before goes on
     * @param outcome null while it runs
     */
    record News(
            @Nullable List<String> columns,
            List<List<Cell>> rows,
            @Nullable RunOutcome outcome) {}

    /** @param tell called on the screen's thread; it takes what there is */
    IncomingRows(UI ui, Consumer<IncomingRows> tell) {
        this.ui = ui;
        this.tell = tell;
    }

    @Override
    public synchronized void begin(List<String> names) {
        columns = names;
        rows = new ArrayList<>();
    }

    @Override
    public synchronized void rows(List<List<Cell>> more) {
        rows.addAll(more);
        long now = System.nanoTime();
        if (now - told > PAUSE_NANOS) {
            told = now;
            Waiting.later(ui, () -> tell.accept(this));
        }
    }

    @Override
    public synchronized void end(RunOutcome ended) {
        outcome = ended;
        Waiting.later(ui, () -> tell.accept(this));
    }

    synchronized News take() {
        var news = new News(columns, rows, outcome);
        columns = null;
        rows = new ArrayList<>();
        outcome = null;
        return news;
    }
}
