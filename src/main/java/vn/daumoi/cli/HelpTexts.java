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
        if (!BothLanguages.has(key)) {
            return null;
        }
        if (key.endsWith("synopsisHeading")) {
            return BothLanguages.line(key) + ": ";
        }
        if (key.endsWith("Heading")) {
            return "%n" + BothLanguages.line(key) + ":%n";
        }
        return BothLanguages.lines(key, List.of()).replace(System.lineSeparator(), "%n");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(BothLanguages.keys());
    }
}
