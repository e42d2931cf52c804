package vn.daumoi.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Slice;

/** The audit trail over REST, to read. */
@Needs(Permission.ADMINISTER)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "audit")
class AuditController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AuditTrail trail;
    private final AuditCsv csv;

    AuditController(AuditTrail trail, AuditCsv csv) {
        this.trail = trail;
        this.csv = csv;
    }

    /** The filter as it stands in an address; all parts must hold. */
    record AuditQuery(
            @Parameter(description = "Words in target, person, address, before and after; diacritics optional")
            @Nullable
            String q,

            @Parameter(description = "Name of the account; daumoi: the program itself; console: the command line")
            @Nullable
            String by,

            @Parameter(description = "What was done: TASK_CHANGED") @Nullable
            String action,

            @Parameter(description = "Key of the node, or name of the account, the draft, the file") @Nullable
            String target,

            @Parameter(description = "The first day: 2026-03-01") @Nullable
            String from,

            @Parameter(description = "The last day: 2026-03-31") @Nullable
            String to) {

        AuditFilter filter() {
            return new AuditFilter(
                    Parameters.text(q),
                    Parameters.text(by),
                    Parameters.oneOf(AuditAction.class, "action", action),
                    Parameters.text(target),
                    Parameters.date("from", from),
                    Parameters.date("to", to));
        }
    }

    /** @param firstBroken number of the first entry that is missing or not as it was written; null where all are whole */
    record Check(boolean whole, @Nullable Long firstBroken) {}

    @GetMapping(path = "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who did what, the newest first")
    Listing<AuditEntry> list(
            @ParameterObject @ModelAttribute AuditQuery query,
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false)
                    @Parameter(description = "Entries on a page: 1 to 500, 50 unless given")
                    @Nullable
                    String size) {
        Slice slice = Parameters.slice(page, size, null, List.of("number"));
        AuditTrail.Page found = trail.page(query.filter(), slice.offset(), slice.limit());
        return Listing.page(found.entries(), found.total(), found.matching());
    }

    @GetMapping(path = "/audit.csv", produces = "text/csv")
    @Operation(summary = "All entries that pass a filter, as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> csv(@ParameterObject @ModelAttribute AuditQuery query, Locale locale) {
        AuditFilter filter = query.filter();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(out -> csv.write(filter, locale, out));
    }

    @GetMapping(path = "/audit/check", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Walks the whole chain: whether every entry is there and as it was written")
    Check check() {
        Long broken = trail.firstBroken().orElse(null);
        return new Check(broken == null, broken);
    }
}
