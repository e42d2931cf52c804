package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.daumoi.directive.text.TextReader;

/**
 * No regular expression of the reader takes more than time in proportion to the text, or a stack that grows with it, on any
 * text made by repeating what it looks for. Time is counted in characters looked at, so that a slow machine fails nothing.
 */
class ReaderPatternsTest {

    private static final int LENGTH = 4_000;
    private static final int LOOKS_FOR_A_CHARACTER = 500;
    private static final int STACK = 256 * 1024;

    private static final List<String> ENDS = List.of(";", "x", " nam 2025");

    /** Counts how often a character is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) LOOKS_FOR_A_CHARACTER * LENGTH) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void eachEndsInProportionToTheText() throws Exception {
        Map<String, Pattern> patterns = patterns();
        List<String> texts = texts();
        assertThat(patterns).hasSizeGreaterThan(25);
        var findings = new ArrayList<String>();
        Thread thread = new Thread(
                null,
                () -> patterns.forEach((name, pattern) -> {
                    for (String text : texts) {
                        String trouble = tried(pattern, text);
                        if (!trouble.isEmpty()) {
                            findings.add(
                                    name + " " + trouble + " on " + text.substring(0, Math.min(60, text.length())));
                            break;
                        }
                    }
                }),
                "patterns",
                STACK);
        thread.start();
        thread.join();
        assertThat(findings).isEmpty();
    }

    private static List<String> texts() {
        var texts = new ArrayList<String>();
        for (String one : MutatedDocuments.PUMPS) {
            for (String other : List.of("", " ", "va ", "thang 1 ")) {
                String unit = one + other;
                for (String end : ENDS) {
                    texts.add(asRead("tháng 1" + unit.repeat(LENGTH / unit.length()) + end));
                    texts.add(asRead("số" + unit.repeat(LENGTH / unit.length()) + end));
                }
            }
        }
        return texts;
    }

    private static String asRead(String text) {
        return String.join(
                "\n",
                TextReader.read("thử.txt", text.getBytes(StandardCharsets.UTF_8))
                        .lines());
    }

    private static String tried(Pattern pattern, String text) {
        var counted = new Counted(text);
        try {
            Matcher m = pattern.matcher(counted);
            while (m.find()) {
                // every place is looked for
            }
            pattern.matcher(counted).matches();
            return "";
        } catch (TooMany e) {
            return "looks too often";
        } catch (StackOverflowError e) {
            return "overflows the stack";
        }
    }

    private static Map<String, Pattern> patterns() throws Exception {
        var patterns = new LinkedHashMap<String, Pattern>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:vn/daumoi/directive/**/*.class")) {
            String url = file.getURL().toString();
            String name = url.substring(url.indexOf("vn/daumoi"), url.length() - ".class".length())
                    .replace('/', '.');
            if (name.contains("Test") || name.contains("/ui/")) {
                continue;
            }
            Class<?> type = Class.forName(name);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    patterns.put(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                }
            }
        }
        return patterns;
    }
}
