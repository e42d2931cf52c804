package vn.daumoi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process keeps: its heap right after it was cleared of all that nobody needs, told by the JDK's own tool. */
final class ServerMemory {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final long pid;

    ServerMemory(long pid) {
        this.pid = pid;
    }

    /** Megabytes of live objects. */
    double heap() throws IOException, InterruptedException {
        // the second finds what finalizers and soft references of the first let go
        jcmd("GC.run");
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd tells no heap");
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    /** Megabytes of memory the process holds, or NaN where the system does not tell. */
    double resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        Matcher rss = Pattern.compile("VmRSS:\\s+(\\d+)").matcher(Files.readString(status));
        return rss.find() ? Long.parseLong(rss.group(1)) / 1024.0 : Double.NaN;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
