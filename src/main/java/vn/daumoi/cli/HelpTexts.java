package vn.daumoi.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.daumoi.engine.BothLanguages;

/** Gives picocli its words in both languages at once, the Vietnamese above the English. */
final class HelpTexts extends ResourceBundle {

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return BothLanguages.has(key)
                ? BothLanguages.lines(key, List.of()).replace(System.lineSeparator(), "%n")
                : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(BothLanguages.keys());
    }
}
