package vn.daumoi.query.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.daumoi.query.QueryPhrases;
import vn.daumoi.shell.Phrases;

/** Queries that words typed into the search box ask for, with their parameters filled. */
@Component
class QueryQuestions implements Phrases {

    private static final int MOST = 3;

    private final QueryPhrases phrases;

    QueryQuestions(QueryPhrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public List<Phrase> of(String words, Locale locale) {
        // a copy of a query has the phrases of what it was copied from
        var seen = new HashSet<String>();
        return phrases.match(words, locale, 2 * MOST).stream()
                .filter(hit -> seen.add(hit.sentence()))
                .limit(MOST)
                .map(hit -> new Phrase(
                        StringUtils.capitalize(hit.sentence()),
                        hit.title().in(locale),
                        QueryState.START.with(hit.values()).address(hit.queryId())))
                .toList();
    }
}
