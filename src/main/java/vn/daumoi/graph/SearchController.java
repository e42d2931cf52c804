package vn.daumoi.graph;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Search over REST. */
@Needs(Permission.READ)
@RestController
@Tag(name = "search")
class SearchController {

    private final SearchService search;

    SearchController(SearchService search) {
        this.search = search;
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Finds tasks, agencies, databases and documents, with or without diacritics")
    List<SearchHit> search(
            @RequestParam
                    @Parameter(
                            description = "Words, names, symbols or codes; all must occur, the last may be unfinished")
                    String q,
            @RequestParam(required = false)
                    @Parameter(description = "How many at most: 1 to 200, 20 unless given")
                    @Nullable
                    String limit) {
        return search.search(q, Parameters.number("limit", limit, 20, 1, 200));
    }
}
