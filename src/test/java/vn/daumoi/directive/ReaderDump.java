package vn.daumoi.directive;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.daumoi.directive.structure.StructureReader;
import vn.daumoi.directive.text.TextReader;

/** Prints what the reader makes of a file's structure, for checking it by reading. */
final class ReaderDump {

    private ReaderDump() {}

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            var structure = StructureReader.read(TextReader.read(file, Files.readAllBytes(Path.of(file))));
            var account = structure.account();
            System.out.printf(
                    "== %s: %d rows = %d tasks + %d headings + %d continuations + %d rejected; %d paragraphs, %d findings%n",
                    file,
                    account.rows(),
                    account.tasks(),
                    account.headings(),
                    account.continuations(),
                    account.rejected().size(),
                    structure.paragraphs().size(),
                    structure.findings().size());
            if (System.getProperty("rows") != null) {
                structure
                        .rows()
                        .forEach(r -> System.out.println(r.code() + " [" + r.sectionTitle() + "] @" + r.firstLine()
                                + " ‖ " + String.join(" ‖ ", r.cells())));
                structure.findings().forEach(System.out::println);
                account.rejected().forEach(System.out::println);
            }
            if (System.getProperty("prose") != null) {
                structure.paragraphs().forEach(p -> System.out.println("¶" + p.firstLine() + " " + p.text()));
            }
        }
    }
}
