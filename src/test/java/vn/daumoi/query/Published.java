package vn.daumoi.query;

import java.io.IOException;
import java.util.Objects;
import vn.daumoi.directive.DirectiveService;

/** The directive that ships, in the graph. */
final class Published {

    private Published() {}

    static void directive(DirectiveService directives) throws IOException {
        try (var in = Objects.requireNonNull(Published.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            directives.publish(
                    directives.read("05-CT-TTg-2023.txt", in.readAllBytes()).id());
        }
    }
}
