package vn.daumoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsignTest {

    @TempDir
    Path folder;

    @Test
    void takesSignaturesOutAndLeavesTheRest() throws IOException {
        Path signed =
                jar("signed.jar", List.of("META-INF/MANIFEST.MF", "META-INF/A.SF", "META-INF/A.RSA", "a/B.class"));
        Path plain = jar("plain.jar", List.of("c/D.class"));
        byte[] before = Files.readAllBytes(plain);

        Unsign.main(new String[] {folder.toString()});

        try (var jar = new JarFile(signed.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)).contains("META-INF/MANIFEST.MF", "a/B.class");
            assertThat(jar.stream().map(JarEntry::getName)).doesNotContain("META-INF/A.SF", "META-INF/A.RSA");
        }
        assertThat(Files.readAllBytes(plain)).isEqualTo(before);
    }

    private Path jar(String name, List<String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(entry.getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return file;
    }
}
