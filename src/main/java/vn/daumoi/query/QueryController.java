package vn.daumoi.query;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Role;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.UnknownKeyException;

/** Saved queries over REST: finding, keeping and sharing them. A query goes in and out as a file of the library. */
@RestController
@RequestMapping(path = "/api/v1/queries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "queries")
class QueryController {

    private final QueryLibrary library;
    private final QueryEditing editing;
    private final QueryHealth health;
    private final QueryPhrases phrases;
    private final QueryWatches watches;

    QueryController(
            QueryLibrary library,
            QueryEditing editing,
            QueryHealth health,
            QueryPhrases phrases,
            QueryWatches watches) {
        this.library = library;
        this.editing = editing;
        this.health = health;
        this.phrases = phrases;
        this.watches = watches;
    }

    /** Who may see and run a query. */
    record ShareRequest(Share.@Nullable With with, @Nullable Role role) {}

    /** What of a query whoever asks wants to have. */
    record UseRequest(
            @Nullable Boolean favourite,
            @Nullable Integer watchMinutes,
            @Nullable Map<String, String> parameters) {}

    @GetMapping
    @Needs(Permission.READ)
    @Operation(summary = "Queries that ship, one's own, and those others share")
    Listing<QueryJson> list(
            @RequestParam(required = false) @Parameter(description = "Words of title, description, tags") @Nullable
                    String words,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false)
                    @Parameter(description = "ALL, SHIPPED, MINE, SHARED, FAVOURITES or WATCHED")
                    @Nullable
                    String from,
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false) @Parameter(description = "How many on a page: 1 to 500") @Nullable
                    String size,
            @RequestParam(required = false)
                    @Parameter(description = "title, area or changed; a minus before it reverses")
                    @Nullable
                    String sort,
            Locale locale) {
        QueryFilter.From whose = Parameters.oneOf(QueryFilter.From.class, "from", from);
        var filter = new QueryFilter(
                Parameters.text(words),
                Parameters.text(tag),
                Parameters.text(area),
                Objects.requireNonNullElse(whose, QueryFilter.From.ALL));
        Listing<SavedQuery> found =
                library.list(filter, Parameters.slice(page, size, sort, QueryLibrary.SORTS), locale);
        return new Listing<>(
                found.items().stream().map(query -> QueryJson.of(query, locale)).toList(),
                found.total(),
                found.shown(),
                found.hiddenBy());
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    @Operation(summary = "One query")
    ResponseEntity<QueryJson> find(@PathVariable String id, Locale locale) {
        return answer(library.find(id).orElseThrow(() -> new UnknownKeyException(id)), locale);
    }

    @GetMapping(path = "/{id}/export", produces = MediaType.TEXT_PLAIN_VALUE)
    @Needs(Permission.READ)
    @Operation(summary = "The query as a file of the library")
    ResponseEntity<String> export(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".cypher\"")
                .body(library.export(id));
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Needs(Permission.CURATE)
    @Operation(summary = "Keeps a file of the library as a new query of one's own")
    ResponseEntity<QueryJson> create(@RequestBody String file, Locale locale) {
        SavedQuery created = editing.importFile(file);
        return ResponseEntity.created(URI.create("/api/v1/queries/" + created.id()))
                .eTag(String.valueOf(created.version()))
                .body(QueryJson.of(created, locale));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Needs(Permission.CURATE)
    @Operation(summary = "Changes a query of one's own to what a file holds")
    ResponseEntity<QueryJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String file,
            Locale locale) {
        return answer(editing.change(id, Parameters.version(ifMatch, null), QueryFile.read(file, "own")), locale);
    }

    @PostMapping("/{id}/share")
    @Needs(Permission.CURATE)
    @Operation(summary = "Says who else may see and run it: PRIVATE, EVERYONE, or ROLE with a role")
    ResponseEntity<QueryJson> share(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ShareRequest wanted,
            Locale locale) {
        Share.With with = Parameters.given("with", wanted.with());
        Share share = new Share(with, with == Share.With.ROLE ? Parameters.given("role", wanted.role()) : null);
        return answer(editing.share(id, Parameters.version(ifMatch, null), share), locale);
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.CURATE)
    @Operation(summary = "Takes a query of one's own away; undelete brings it back")
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        editing.delete(id, Parameters.version(ifMatch, null));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/undelete")
    @Needs(Permission.CURATE)
    @Operation(summary = "Brings back a query of one's own that was taken away")
    ResponseEntity<QueryJson> undelete(@PathVariable String id, Locale locale) {
        return answer(editing.undelete(id), locale);
    }

    @GetMapping("/{id}/history")
    @Needs(Permission.CURATE)
    @Operation(summary = "Every version of a query of one's own, newest first")
    List<QueryVersion> history(@PathVariable String id) {
        return editing.history(id);
    }

    @PostMapping("/{id}/use")
    @Needs(Permission.READ)
    @Operation(summary = "Favourite or not; watched every so many minutes (0: no longer)")
    ResponseEntity<QueryJson> use(@PathVariable String id, @RequestBody UseRequest wanted, Locale locale) {
        if (wanted.favourite() != null) {
            library.favourite(id, wanted.favourite());
        }
        if (wanted.watchMinutes() != null) {
            int minutes =
                    Parameters.number("watchMinutes", wanted.watchMinutes().toString(), 0, 0, 1_000_000);
            watches.watch(
                    id,
                    Objects.requireNonNullElse(wanted.parameters(), Map.of()),
                    minutes == 0 ? null : Duration.ofMinutes(minutes));
        }
        return find(id, locale);
    }

    @GetMapping("/changes")
    @Needs(Permission.READ)
    @Operation(summary = "What has changed in the answers of queries one watches")
    List<WatchChange> changes() {
        return watches.changes();
    }

    @GetMapping("/phrases")
    @Needs(Permission.READ)
    @Operation(summary = "Queries that words ask for, with the values they name")
    List<PhraseHit> phrases(@RequestParam String q, Locale locale) {
        return phrases.match(q, locale, 10);
    }

    @GetMapping("/health")
    @Needs(Permission.READ)
    @Operation(summary = "Whether the queries still do what they should, by the last look")
    List<HealthJson> health(Locale locale) {
        return health.reports().stream().map(r -> HealthJson.of(r, locale)).toList();
    }

    @PostMapping("/health")
    @Needs(Permission.CURATE)
    @Operation(summary = "Looks at every query again")
    List<HealthJson> check(Locale locale) {
        return health.check().stream().map(r -> HealthJson.of(r, locale)).toList();
    }

    private static ResponseEntity<QueryJson> answer(SavedQuery query, Locale locale) {
        return ResponseEntity.ok().eTag(String.valueOf(query.version())).body(QueryJson.of(query, locale));
    }
}
