package vn.daumoi.canvas;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.daumoi.graph.NodeKind;

/** The words on the canvas, in the reader's language. */
record Words(
        String zoomIn,
        String zoomOut,
        String fit,
        String legend,
        String help,
        String arrow,
        String tentative,
        String more,
        String members,
        String several,
        String arranging,
        String drawn,
        String warmer,
        String larger,
        String hide,
        String show,
        Map<String, String> kinds,
        Map<String, String> flags,
        Map<String, String> types) {

    /** The relations that have a look of their own. */
    private static final Set<String> RELATIONS = Set.of(
            "LEADS",
            "CO_LEADS",
            "DEPENDS_ON",
            "CONCERNS",
            "CONCERNS_BUILDS",
            "CONCERNS_CLEANS",
            "CONCERNS_CONNECTS",
            "CONCERNS_USES",
            "CONCERNS_SECURES",
            "CONCERNS_GOVERNS",
            "CITES",
            "ASSIGNED_BY",
            "MANAGES",
            "PART_OF",
            "MEMBER_OF",
            "SUCCEEDED_BY",
            "CONTINUES",
            "AMENDS",
            "REPLACES",
            "BASED_ON");

    static Words of(GraphCanvas canvas) {
        Function<String, String> say = key -> canvas.getTranslation("canvas." + key);
        return new Words(
                say.apply("zoomIn"),
                say.apply("zoomOut"),
                say.apply("fit"),
                say.apply("legend"),
                say.apply("help"),
                say.apply("arrow"),
                say.apply("tentative"),
                say.apply("more"),
                say.apply("members"),
                say.apply("several"),
                say.apply("arranging"),
                say.apply("drawn"),
                say.apply("warmer"),
                say.apply("larger"),
                say.apply("hide"),
                say.apply("show"),
                Arrays.stream(NodeKind.values())
                        .filter(kind -> kind != NodeKind.PASSAGE)
                        .collect(Collectors.toMap(GraphCanvas::lower, kind -> canvas.getTranslation("kind." + kind))),
                Arrays.stream(Picture.Flag.values())
                        .collect(Collectors.toMap(GraphCanvas::lower, flag -> say.apply("flag." + flag))),
                RELATIONS.stream().collect(Collectors.toMap(Function.identity(), type -> say.apply("type." + type))));
    }
}
