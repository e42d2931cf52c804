package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.RowAccount;

/** Counts what becomes of every row. */
final class Account {

    private static final int LONGEST_WORDS = 200;

    private int rows;
    private int tasks;
    private int headings;
    private int continuations;
    private final List<RowAccount.Rejection> rejected = new ArrayList<>();

    /** @param parts pieces the file breaks the row into: all but the first are continuations */
    void task(int parts) {
        rows += parts;
        tasks++;
        continuations += parts - 1;
    }

    void heading(int parts) {
        rows += parts;
        headings++;
        continuations += parts - 1;
    }

    void continuation(int parts) {
        rows += parts;
        continuations += parts;
    }

    void rejected(int parts, int line, String words, String messageKey, String... arguments) {
        rows += parts;
        continuations += parts - 1;
        String shortened = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + '…';
        rejected.add(new RowAccount.Rejection(line, shortened, messageKey, List.of(arguments)));
    }

    RowAccount result() {
        return new RowAccount(rows, tasks, headings, continuations, List.copyOf(rejected));
    }
}
