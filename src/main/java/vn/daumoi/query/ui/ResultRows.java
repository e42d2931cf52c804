package vn.daumoi.query.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.SearchWords;
import vn.daumoi.query.Cell;

/** The rows of an answer in the order and with the filter a reader wants. Belongs to the thread of a screen. */
final class ResultRows {

    private final Cells cells;
    private final List<String> names;
    private final List<String> columns;
    private final List<Row> all = new ArrayList<>();
    private List<Row> shown = all;
    private String words = "";
    private int sortColumn = -1;
    private boolean descending;

    /** @param number from 0, in the order in which rows came */
    record Row(int number, List<Cell> cells) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && row.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /**
     * @param names of the columns in Cypher
     * @param labels of the columns in the reader's words
     */
    ResultRows(List<String> names, UnaryOperator<String> labels, Locale locale) {
        this.names = List.copyOf(names);
        columns = names.stream().map(labels).toList();
        cells = new Cells(locale);
    }

    /** Of the columns in Cypher. */
    List<String> names() {
        return names;
    }

    /** What the columns are called. */
    List<String> columns() {
        return columns;
    }

    Cells cells() {
        return cells;
    }

    /** Rows that have come; they are arranged with the others by the next {@link #arrange}. */
    void add(List<List<Cell>> more) {
        more.forEach(row -> all.add(new Row(all.size(), row)));
    }

    /** All rows, in the order in which they came. */
    List<Row> all() {
        return Collections.unmodifiableList(all);
    }

    /** The rows that hold the words looked for, in the order asked for. */
    List<Row> shown() {
        return Collections.unmodifiableList(shown);
    }

    /** Only rows that hold these words, with or without diacritics; blank for all. */
    void filter(String typed) {
        words = typed;
    }

    /** @param column counted from 0; -1 for the order of the answer */
    void sort(int column, boolean down) {
        sortColumn = column;
        descending = down;
    }

    /** Puts {@link #shown} in order. */
    void arrange() {
        SearchWords wanted = SearchWords.of(words);
        List<Row> found = wanted.isEmpty() ? all : found(wanted.words());
        if (sortColumn < 0) {
            shown = found;
            return;
        }
        List<Row> sorted = new ArrayList<>(found.size());
        Cells.Place[] places = found.stream()
                .map(row -> cells.place(row.cells().get(sortColumn)))
                .toArray(Cells.Place[]::new);
        Comparator<Integer> order = Comparator.comparing(i -> places[i]);
        IntStream.range(0, places.length)
                .boxed()
                .sorted(descending ? order.reversed() : order)
                .forEach(i -> sorted.add(found.get(i)));
        shown = sorted;
    }

    /** Whether a column holds figures and nothing else. */
    boolean figures(int column) {
        boolean any = false;
        for (Row row : all) {
            Cell cell = row.cells().get(column);
            if (Cells.number(cell).isPresent()) {
                any = true;
            } else if (!(cell instanceof Cell.Nothing)) {
                return false;
            }
        }
        return any;
    }

    /** Rows in which every word stands; what many rows share is folded once. */
    private List<Row> found(List<String> wanted) {
        Map<Cell, String> folded = new HashMap<>();
        return all.stream()
                .filter(row -> {
                    List<String> texts = row.cells().stream()
                            .map(cell -> folded.computeIfAbsent(cell, each -> Fold.search(cells.text(each))))
                            .toList();
                    return wanted.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
                })
                .toList();
    }
}
