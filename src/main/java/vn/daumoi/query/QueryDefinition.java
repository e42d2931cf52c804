package vn.daumoi.query;

import java.util.List;

/**
 * What a query is: all that a file of the library holds.
 *
 * @param area which part of the work it is about, a word of {@code a-z} and hyphens; the folder of a file
 * @param tags words without spaces
 * @param phrases how people ask for it, in either language; {@code {agency}} stands for the value of the parameter {@code
 *     agency}
 * @param cypher the statement alone, without the header
 */
public record QueryDefinition(
        String area,
        Wording title,
        Wording description,
        List<String> tags,
        List<QueryParameter> parameters,
        View view,
        List<String> phrases,
        String cypher) {}
