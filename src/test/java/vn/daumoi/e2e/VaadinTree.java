package vn.daumoi.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What Vaadin's client knows of a page: its elements with their ids, words and lists, kept up to date by the answers. */
final class VaadinTree {

    private static final int ELEMENT = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;
    private static final int VIRTUAL_CHILDREN = 24;

    private static final class Element {
        private String tag = "";
        private String id = "";
        private String text = "";
        private final List<Integer> children = new ArrayList<>();
        private final List<Integer> virtual = new ArrayList<>();
    }

    private final Map<Integer, Element> elements = new TreeMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final Map<Integer, Integer> confirm = new HashMap<>();

    void clear() {
        elements.clear();
        sizes.clear();
    }

    void take(JsonNode answer) {
        confirm.clear();
        answer.path("changes").forEach(this::change);
        for (JsonNode call : answer.path("execute")) {
            String script = call.get(call.size() - 1).asString("");
            int node = call.get(0).path("@v-node").asInt(-1);
            if (script.contains("$connector.updateSize(")) {
                sizes.put(node, call.get(1).asInt());
            } else if (script.contains("$connector.confirm(")) {
                confirm.put(node, call.get(1).asInt());
            }
        }
    }

    private void change(JsonNode change) {
        int node = change.get("node").asInt();
        int feature = change.path("feat").asInt(-1);
        switch (change.get("type").asString()) {
            case "detach" -> elements.remove(node);
            case "put" -> put(element(node), feature, change.path("key").asString(), change.path("value"));
            case "clear" -> list(element(node), feature).clear();
            case "splice" -> splice(list(element(node), feature), change);
            default -> element(node);
        }
    }

    private Element element(int node) {
        return elements.computeIfAbsent(node, n -> new Element());
    }

    private static void put(Element element, int feature, String key, JsonNode value) {
        if (feature == ELEMENT && key.equals("tag")) {
            element.tag = value.asString();
        } else if (feature == ATTRIBUTES && key.equals("id")) {
            element.id = value.asString("");
        } else if (feature == TEXT) {
            element.text = value.asString("");
        }
    }

    private static List<Integer> list(Element element, int feature) {
        return switch (feature) {
            case CHILDREN -> element.children;
            case VIRTUAL_CHILDREN -> element.virtual;
            default -> new ArrayList<>();
        };
    }

    private static void splice(List<Integer> children, JsonNode change) {
        int index = change.path("index").asInt();
        for (int i = 0; i < change.path("remove").asInt(); i++) {
            if (index < children.size()) {
                children.remove(index);
            }
        }
        for (JsonNode added : change.path("addNodes")) {
            children.add(Math.min(index++, children.size()), added.asInt());
        }
    }

    boolean has(String id) {
        return elements.values().stream().anyMatch(element -> element.id.equals(id));
    }

    int withId(String id) {
        return elements.entrySet().stream()
                .filter(e -> e.getValue().id.equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new VaadinClient.UnexpectedAnswerException("Nothing has the id " + id));
    }

    int withTag(String tag) {
        return elements.entrySet().stream()
                .filter(e -> e.getValue().tag.equals(tag))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new VaadinClient.UnexpectedAnswerException("There is no " + tag));
    }

    int size(int list) {
        return sizes.getOrDefault(list, 0);
    }

    /** Lists with what they sent last, which they wait to be told of. */
    Map<Integer, Integer> toConfirm() {
        return Map.copyOf(confirm);
    }

    /** The words of what has this id. */
    String words(String id) {
        var words = new StringBuilder();
        gather(withId(id), words);
        return words.toString().strip();
    }

    /** All words, in no order to rely on. */
    String words() {
        return elements.values().stream().map(e -> e.text).collect(Collectors.joining(" "));
    }

    private void gather(int node, StringBuilder words) {
        Element element = elements.get(node);
        if (element != null) {
            words.append(element.text);
            element.children.forEach(child -> gather(child, words));
        }
    }
}
