package vn.daumoi.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.DataCopy;

/** At the first start after a restore, tells the restored audit trail of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RestoredEntry implements ApplicationRunner {

    private final DataCopy data;
    private final AuditLog audit;

    RestoredEntry(DataCopy data, AuditLog audit) {
        this.data = data;
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!data.possible()) {
            return;
        }
        Path file = data.folder().resolve(Restore.NOTE);
        if (!Files.exists(file)) {
            return;
        }
        Restore.Note note =
                JsonMapper.shared().readValue(Files.readString(file, StandardCharsets.UTF_8), Restore.Note.class);
        SignedIn.as(
                Person.PROGRAM,
                () -> audit.record(
                        AuditAction.DATA_RESTORED,
                        note.file(),
                        null,
                        note.createdAt() + " (" + note.program() + "), " + note.restoredAt()));
        // last: killed in between, the next start would rather tell of it twice than never
        Files.delete(file);
    }
}
