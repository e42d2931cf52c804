package vn.daumoi.directive;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.daumoi.access.ChangedMeanwhileException;

/** How many imports ended how, and how long their stages took: {@code daumoi.imports}, {@code daumoi.import.stage}. */
@Component
class ImportMetrics {

    private final MeterRegistry meters;

    ImportMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Runs a reading and tells how it ended. */
    DocumentReader.Reading reading(Supplier<DocumentReader.Reading> read) {
        try {
            DocumentReader.Reading reading = read.get();
            stage("text", reading.timings().textMillis());
            stage("structure", reading.timings().structureMillis());
            stage("meaning", reading.timings().meaningMillis());
            ended("read");
            return reading;
        } catch (UnreadableDocumentException e) {
            ended("unreadable");
            throw e;
        }
    }

    /** Runs the publishing of a draft and tells how it ended; a draft that somebody else was faster with is none that failed. */
    Import publishing(Supplier<Import> publish) {
        long begun = System.nanoTime();
        try {
            Import done = publish.get();
            if (done.state() == Import.State.UNCHANGED) {
                ended("unchanged");
            } else {
                stage("write", (System.nanoTime() - begun) / 1e6);
                meters.counter("daumoi.tasks.published")
                        .increment(done.draft().tasks().size());
                ended("published");
            }
            return done;
        } catch (ChangedMeanwhileException e) {
            ended("changed-meanwhile");
            throw e;
        } catch (RuntimeException e) {
            ended("failed");
            throw e;
        }
    }

    void withoutTasks() {
        ended("no-tasks");
    }

    private void ended(String outcome) {
        meters.counter("daumoi.imports", "outcome", outcome).increment();
    }

    private void stage(String stage, double millis) {
        meters.timer("daumoi.import.stage", "stage", stage).record((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    }
}
