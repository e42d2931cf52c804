package vn.daumoi.progress;

import java.util.List;
import java.util.Locale;
import vn.daumoi.engine.Messages;

/** An upload as REST shows it: messages in the language of who asks. */
record UploadJson(
        String id,
        String fileName,
        boolean applied,
        int total,
        long adds,
        long same,
        int blank,
        int wrong,
        List<Upload.Row> rows,
        List<Problem> errors,
        List<String> ignoredColumns) {

    record Problem(int line, String column, String value, String message) {}

    static UploadJson of(Upload upload, Locale locale) {
        return new UploadJson(
                upload.id(),
                upload.fileName(),
                upload.applied(),
                upload.total(),
                upload.adds(),
                upload.rows().size() - upload.adds(),
                upload.blank(),
                upload.wrong(),
                upload.rows(),
                upload.errors().stream()
                        .map(error -> new Problem(
                                error.line(),
                                error.column(),
                                error.value(),
                                Messages.text(locale, error.key(), error.arguments())))
                        .toList(),
                upload.ignoredColumns());
    }
}
