package vn.daumoi.directive.structure;

import java.util.regex.Pattern;

/** Takes the marks of HTML and Markdown off text; the words stay. */
final class Marks {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|i|b|u|em|strong|span|div|sup|sub|td|tr)(?: [^<>]{0,80})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARS = Pattern.compile("\\*+");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^\\d+]:?");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})]\\(([^()\\s]{1,400})\\)");
    private static final Pattern SPACE = Pattern.compile("[ \\u000b]+");

    private Marks() {}

    static String clean(String text) {
        String s = text;
        if (s.indexOf('<') >= 0) {
            s = TAG.matcher(BREAK.matcher(s).replaceAll(" ")).replaceAll("");
        }
        if (s.indexOf('*') >= 0) {
            s = STARS.matcher(s).replaceAll("");
        }
        if (s.indexOf('[') >= 0) {
            s = LINK.matcher(FOOTNOTE.matcher(s).replaceAll("")).replaceAll("$1");
        }
        return SPACE.matcher(s).replaceAll(" ").strip();
    }
}
