package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Fields and their values, as a list of definitions; a field without a value says so or is left out. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    /** Words; nothing where they are empty. */
    Facts words(String label, String words) {
        return words.isEmpty() ? this : put(label, "", new Span(words));
    }

    /** A field that the evidence states as {@code states}; the words that state it light up with it. */
    Facts stated(String label, String states, Component value) {
        return put(label, states, value);
    }

    /** Any other field. */
    Facts value(String label, Component value) {
        return put(label, "", value);
    }

    private Facts put(String label, String states, Component value) {
        var term = new Term(label);
        var description = new Description(value);
        if (!states.isEmpty()) {
            term.addClassNames("field", "term-" + states);
            description.addClassNames("field", "f-" + states);
            description.getElement().setAttribute("tabindex", "0");
        }
        add(term, description);
        return this;
    }
}
