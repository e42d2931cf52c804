package vn.daumoi.query.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
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
        return phrases.match(words, locale, MOST).stream()
                .map(hit -> new Phrase(
                        hit.sentence(),
                        hit.title().in(locale),
                        QueryState.START.with(hit.values()).address(hit.queryId())))
                .toList();
    }
}
