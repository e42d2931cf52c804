package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Words;
import vn.daumoi.catalog.Evidence;
import vn.daumoi.catalog.TaskService;

/** The passages that tasks are stated in, for quoting words with what stands around them. */
final class Passages {

    /** How much is shown on either side of the words that matter. */
    private static final int AROUND = 120;

    private final Map<String, Evidence> byKey = new HashMap<>();
    private final Map<String, Evidence> firstOfTask = new HashMap<>();

    /** Of the tasks with these keys. */
    static Passages of(TaskService tasks, Collection<String> keys) {
        var passages = new Passages();
        tasks.evidence(List.copyOf(keys)).forEach((task, evidence) -> {
            evidence.forEach(each -> passages.byKey.put(each.passageKey(), each));
            if (!evidence.isEmpty()) {
                passages.firstOfTask.put(task, evidence.getFirst());
            }
        });
        return passages;
    }

    /** Where a task stands: document, page and line; null where nobody knows. */
    @Nullable
    Evidence ofTask(String taskKey) {
        return firstOfTask.get(taskKey);
    }

    /** The words, marked, in their passage; the place leads to the task's page, where the whole passage is, or the document's. */
    Component quote(String label, Words words, @Nullable String taskKey) {
        var quote = new Element("blockquote");
        Evidence passage = byKey.get(words.passage());
        if (passage == null || words.end() > passage.text().length()) {
            quote.appendChild(mark(words.text()));
        } else {
            String text = passage.text().replace('\t', '\u2003');
            int from = start(text, words.start() - AROUND);
            int to = Math.min(text.length(), words.end() + AROUND);
            quote.appendChild(
                    Element.createText((from > 0 ? "…" : "") + text.substring(from, words.start())),
                    mark(text.substring(words.start(), words.end())),
                    Element.createText(text.substring(words.end(), to) + (to < text.length() ? "…" : "")));
        }
        var box = new Div(new Span(label));
        box.setClassName("quote");
        box.getElement().appendChild(quote);
        box.add(new Anchor(
                taskKey == null ? "documents/" + words.document() : "tasks/" + taskKey + "#" + words.passage(),
                words.documentNumber()));
        return box;
    }

    private static int start(String text, int wanted) {
        int from = Math.max(0, wanted);
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static Element mark(String words) {
        var mark = new Element("mark");
        mark.setText(words);
        mark.getClassList().add("proof");
        return mark;
    }
}
