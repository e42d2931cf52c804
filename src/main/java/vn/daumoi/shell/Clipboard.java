package vn.daumoi.shell;

import com.vaadin.flow.component.Component;

/** Where a text can be pasted from. */
final class Clipboard {

    private Clipboard() {}

    /**
     * Puts a text there and says whether that worked: an address without TLS has none.
     *
     * @param script leaves the text in {@code text}; {@code $0} and so on are its values
     * @param done and {@code failed}: keys of what is said
     */
    static void copy(Component from, String done, String failed, String script, Object... values) {
        from.getElement()
                .executeJs(
                        script + " return navigator.clipboard ? navigator.clipboard.writeText(text)"
                                + ".then(() => true, () => false) : false",
                        values)
                .then(Boolean.class, copied -> {
                    if (copied) {
                        Notices.done(from.getTranslation(done));
                    } else {
                        Notices.failure(from.getTranslation(failed));
                    }
                });
    }
}
