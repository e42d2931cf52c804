package vn.daumoi.dependency;

import java.util.List;
import java.util.Locale;
import vn.daumoi.engine.Messages;

/** Why a rule proposes a dependency, in words. */
public final class Reasons {

    private Reasons() {}

    /** In the reader's language; for what a person entered, their own note is the reason. */
    public static String of(Dependency dependency, Locale locale) {
        Dependency.Decision decision = dependency.decision();
        if (dependency.rule().equals(Dependency.ENTERED)) {
            return decision == null || decision.note().isBlank()
                    ? Messages.text(locale, "dependency.reason.entered", List.of())
                    : decision.note();
        }
        return Messages.text(locale, "dependency.reason." + dependency.rule(), dependency.about());
    }

    /** As the graph keeps it, for those who read it with other tools. */
    static String vietnamese(String rule, List<String> about) {
        return Messages.text(Locale.of("vi"), "dependency.reason." + rule, about);
    }
}
