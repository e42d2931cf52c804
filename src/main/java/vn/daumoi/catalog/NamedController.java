package vn.daumoi.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.UnknownKeyException;

/** Agencies, databases and legal documents over REST. */
@Needs(Permission.READ)
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "catalog")
class NamedController {

    private final AgencyService agencies;
    private final DatabaseService databases;
    private final DocumentService documents;

    NamedController(AgencyService agencies, DatabaseService databases, DocumentService documents) {
        this.agencies = agencies;
        this.databases = databases;
        this.documents = documents;
    }

    /** The parameters that all three lists take. */
    record NamedQuery(
            @Parameter(description = "Words in names and aliases; diacritics optional") @Nullable
            String q,

            @Parameter(description = "Page, counted from 0") @Nullable
            String page,

            @Parameter(description = "How many on a page: 1 to 500, 50 unless given") @Nullable
            String size,

            @Parameter(
                    description = "name or kind; for agencies leads and coLeads, for databases tasks, for documents"
                            + " citedBy and tasks; a minus before it reverses",
                    schema = @Schema(example = "name"))
            @Nullable
            String sort) {

        Slice slice(String... counts) {
            var sorts = new java.util.ArrayList<>(List.of("name", "kind"));
            sorts.addAll(List.of(counts));
            return Parameters.slice(page, size, sort, sorts);
        }
    }

    @GetMapping("/agencies")
    @Operation(summary = "Agencies and collectives")
    Listing<Agency> agencies(@ParameterObject @ModelAttribute NamedQuery query) {
        return agencies.list(Parameters.text(query.q()), query.slice("leads", "coLeads"));
    }

    @GetMapping("/agencies/{key}")
    @Operation(summary = "One agency or collective")
    Agency agency(@PathVariable String key) {
        return agencies.find(key).orElseThrow(() -> new UnknownKeyException(key));
    }

    @GetMapping("/databases")
    @Operation(summary = "Databases, systems and portals")
    Listing<Database> databases(@ParameterObject @ModelAttribute NamedQuery query) {
        return databases.list(Parameters.text(query.q()), query.slice("tasks"));
    }

    @GetMapping("/databases/{key}")
    @Operation(summary = "One database")
    Database database(@PathVariable String key) {
        return databases.find(key).orElseThrow(() -> new UnknownKeyException(key));
    }

    @GetMapping("/documents")
    @Operation(summary = "Legal documents")
    Listing<LegalDocument> documents(@ParameterObject @ModelAttribute NamedQuery query) {
        return documents.list(Parameters.text(query.q()), query.slice("citedBy", "tasks"));
    }

    @GetMapping("/documents/{key}")
    @Operation(summary = "One legal document")
    LegalDocument document(@PathVariable String key) {
        return documents.find(key).orElseThrow(() -> new UnknownKeyException(key));
    }
}
