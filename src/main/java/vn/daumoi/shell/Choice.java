package vn.daumoi.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;

/** Something to filter by: a key of the address, and the words a person reads. */
public record Choice(String key, String label) {

    /** A box that reads its choices as it is scrolled and typed into. */
    public static <T> ComboBox<Choice> box(
            String label,
            BiFunction<@Nullable String, Slice, Listing<T>> list,
            String sort,
            Function<T, Choice> choice) {
        var box = plain(label);
        box.setItems(
                query ->
                        list
                                .apply(text(query.getFilter()), new Slice(query.getOffset(), query.getLimit(), sort))
                                .items()
                                .stream()
                                .map(choice),
                query -> (int) list.apply(text(query.getFilter()), new Slice(0, 1, sort))
                        .matching());
        return box;
    }

    /** A box whose choices are set apart. */
    public static ComboBox<Choice> plain(String label) {
        var box = new ComboBox<Choice>(label);
        box.setItemLabelGenerator(Choice::label);
        box.setClearButtonVisible(true);
        return box;
    }

    /** The choice an address means; a key nobody knows stays visible as it is. */
    public static <T> @Nullable Choice of(
            @Nullable String key, Function<String, Optional<T>> find, Function<T, Choice> choice) {
        return key == null ? null : find.apply(key).map(choice).orElse(new Choice(key, key));
    }

    private static @Nullable String text(Optional<String> filter) {
        return filter.filter(words -> !words.isBlank()).orElse(null);
    }
}
