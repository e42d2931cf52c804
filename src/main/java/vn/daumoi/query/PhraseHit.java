package vn.daumoi.query;

import java.util.Map;

/**
 * A query that typed words ask for.
 *
 * @param values of parameters the words name: names to values
 * @param sentence the phrase with its slots filled, as the reader would say it
 */
public record PhraseHit(String queryId, Wording title, Map<String, String> values, String sentence) {}
