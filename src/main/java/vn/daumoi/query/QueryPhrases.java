package vn.daumoi.query;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Finds the query that typed words ask for: "nhiệm vụ quá hạn của Bộ Công an". */
@Needs(Permission.READ)
@Service
public class QueryPhrases {

    /** The queries whose phrases the words fit, best first; with or without diacritics. */
    public List<PhraseHit> match(String words, Locale locale, int limit) {
        return List.of();
    }
}
