package vn.daumoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged program is made of, and that we may pass all of it on. */
class PartsE2E {

    /** Of a part under several licences one must be here; GPL-3.0 is Neo4j's (see the README). */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            // the MIT licence under another name
            "Bouncy Castle Licence",
            "ISC",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            // the same as JGraphT spells it
            "Eclipse Public License (EPL) 2.0",
            "MPL-2.0",
            "CC0-1.0",
            "OFL-1.1",
            "Unlicense",
            "BlueOak-1.0.0",
            "GPL-3.0-or-later");

    private static final Path JAR = Path.of("target", "daumoi.jar");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyLibraryHasALicenceOnTheList() throws IOException {
        var wrong = new ArrayList<String>();
        for (JsonNode part : billOfMaterials().get("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode licence : part.path("licenses")) {
                licences.add(
                        licence.has("expression")
                                ? licence.get("expression").asString()
                                : licence.at("/license/id")
                                        .asString(licence.at("/license/name").asString("")));
            }
            boolean gplOfOthers = licences.contains("GPL-3.0-or-later")
                    && !part.path("group").asString().startsWith("org.neo4j");
            if (gplOfOthers || licences.stream().noneMatch(ALLOWED::contains)) {
                wrong.add(part.get("purl").asString() + " " + licences);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyJarIsInTheBillOfMaterials() throws IOException {
        List<String> named = new ArrayList<>();
        for (JsonNode part : billOfMaterials().get("components")) {
            named.add(part.get("name").asString() + "-" + part.get("version").asString());
        }
        try (var jar = new JarFile(JAR.toFile())) {
            List<String> unnamed = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .filter(name -> named.stream().noneMatch(name::startsWith))
                    // the tools that take the jar apart are the jar's own
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                    .toList();
            assertThat(named).hasSizeGreaterThan(100);
            assertThat(unnamed).isEmpty();
        }
    }

    @Test
    void everyPackageOfTheBrowserHasALicenceOnTheList() throws IOException {
        JsonNode packages =
                JSON.readTree(Path.of("frontend/package-lock.json").toFile()).get("packages");
        var wrong = new ArrayList<String>();
        var seen = new ArrayList<String>();
        packages.propertyStream().filter(each -> !each.getKey().isEmpty()).forEach(each -> {
            if (!each.getValue().path("dev").asBoolean(false)) {
                String licence = each.getValue().path("license").asString("none");
                seen.add(each.getKey());
                if (!ALLOWED.contains(licence) || licence.startsWith("GPL")) {
                    wrong.add(each.getKey() + " " + licence);
                }
            }
        });
        assertThat(seen).contains("node_modules/@fontsource/be-vietnam-pro");
        assertThat(wrong).isEmpty();
    }

    /** Vaadin's ready-made bundle holds its commercial components too; see the decision 063 for what remains of them. */
    @Test
    void carriesNoCommercialComponentThatCanBeLeftOut() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            List<String> commercial = new ArrayList<>();
            var entries = jar.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith("BOOT-INF/classes/META-INF/VAADIN/")
                        && entry.getName().endsWith(".js")) {
                    String script = new String(jar.getInputStream(entry).readAllBytes());
                    if (script.contains("Highcharts")
                            || script.contains("SpreadsheetApi")
                            || script.contains("`vaadin-map`")
                            || script.contains("`vaadin-rich-text-editor`")) {
                        commercial.add(entry.getName());
                    }
                }
            }
            assertThat(commercial).isEmpty();
        }
    }

    private static JsonNode billOfMaterials() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            // where Boot's actuator and scanners look for it
            String at = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            assertThat(at).isNotNull();
            return JSON.readTree(jar.getInputStream(jar.getEntry(at)).readAllBytes());
        }
    }
}
