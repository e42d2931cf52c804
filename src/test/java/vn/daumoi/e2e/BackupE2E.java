package vn.daumoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.backup.BackupService;
import vn.daumoi.backup.OwnServer;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Slice;

/** What an administrator does about backups, on a disk of its own that can be full, where the machine lets us make one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupE2E {

    @TempDir
    static Path folder;

    private static Path home;
    private static Path backup;
    private static boolean ownDisk;
    private static PackagedServer server;

    @BeforeAll
    static void start() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        ownDisk = run("mount", "-t", "tmpfs", "-o", "size=256m,mode=700", "tmpfs", disk.toString()) == 0;
        home = disk.resolve("home");
        backup = folder.resolve("sao lưu.zip");
        server = PackagedServer.start(home);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (ownDisk) {
            run("umount", "-l", home.getParent().toString());
        }
    }

    @Test
    @Order(1)
    void theCommandTakesOneFromTheRunningServer() throws IOException {
        try (var command = PackagedServer.launch(home, "backup", backup.toString())) {
            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output())
                    .contains("Đã sao lưu vào " + backup, "Backed up to " + backup)
                    .contains("Gồm 72 nhiệm vụ, 52 cơ quan", "It holds 72 tasks, 52 agencies")
                    .contains("1 tài khoản");
        }
        assertThat(home.resolve("backups")).as("nothing is left on the server").isEmptyDirectory();
        try (var command = PackagedServer.launch(home, "backup", "--check", backup.toString())) {
            assertThat(command.exitCode()).isZero();
            assertThat(command.output()).contains("nguyên vẹn", "is whole", "72 nhiệm vụ");
        }
        Path cut = folder.resolve("cut.zip");
        Files.copy(backup, cut);
        try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        try (var command = PackagedServer.launch(home, "backup", "--check", cut.toString())) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.output()).contains("bị hỏng", "is damaged").doesNotContain("\tat ");
        }
    }

    @Test
    @Order(2)
    void restoringUnderARunningServerIsRefused() {
        try (var command = PackagedServer.launch(home, "restore", backup.toString(), "--replace")) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.output())
                    .contains("đang được tiến trình " + server.pid() + " sử dụng")
                    .contains(server.address().toString())
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @Order(3)
    void restMakesListsDescribesHandsOutAndRemoves() throws Exception {
        HttpResponse<String> made = ask("POST", "/api/v1/backups", "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("\"state\":\"WHOLE\"", "\"tasks\":72");
        String address = made.headers().firstValue("Location").orElseThrow();
        assertThat(address).matches("/api/v1/backups/daumoi-\\d{8}-\\d{6}\\.zip");
        assertThat(ask("GET", "/api/v1/backups", "").body()).contains(address.substring(16), "\"total\":1");
        assertThat(ask("GET", address + "/description", "").body()).contains("\"state\":\"WHOLE\"");
        HttpResponse<String> file = ask("GET", address, "");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.body()).startsWith("PK");
        for (String name : List.of("..%2Fdaumoi.key", "daumoi.key", "%2e%2e%2fneo4j", "daumoi-20260101-000000.zip")) {
            assertThat(ask("GET", "/api/v1/backups/" + name, "").statusCode())
                    .as(name)
                    .isBetween(400, 404);
        }
        HttpRequest nobody = HttpRequest.newBuilder(server.address().resolve("/api/v1/backups"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(nobody, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        }
        assertThat(ask("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(ask("GET", address, "").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void theScreenBacksUpAndSaysWhatThereIs() throws Exception {
        try (var chrome = new Chrome()) {
            Page page = chrome.visitor();
            Chrome.signIn(page, server, "admin", PackagedServer.PASSWORD);
            PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
            page.navigate(server.address() + "/administration/backups");
            PlaywrightAssertions.assertThat(page.locator(".nothing")).containsText("Chưa có bản sao lưu nào");
            PlaywrightAssertions.assertThat(page.locator(".screen"))
                    .containsText("mỗi 24 giờ vào " + home.resolve("backups") + " và giữ 14 bản");
            page.locator("#backup-now").focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#backup-message")).containsText("đã đọc lại và nguyên vẹn");
            PlaywrightAssertions.assertThat(page.locator(".backup-table tbody tr"))
                    .hasCount(1);
            PlaywrightAssertions.assertThat(page.locator(".backup-table tbody tr"))
                    .containsText(Pattern.compile("Theo yêu cầu.*72 nhiệm vụ.*Nguyên vẹn[\\s\\S]*Tải về"));
            PlaywrightAssertions.assertThat(page.locator("code")).containsText("./daumoi restore " + home);
            var download = page.waitForDownload(
                    () -> page.locator(".backup-table a").first().click());
            assertThat(download.suggestedFilename()).endsWith(".zip");
            assertThat(download.failure()).isNull();
            page.locator("#language").click();
            PlaywrightAssertions.assertThat(page.locator(".backup-table tbody tr"))
                    .containsText("72 tasks");
        }
        assertThat(ask("GET", "/api/v1/audit?action=BACKUP_MADE&size=1", "").body())
                .as("the trail knows from where")
                .contains("\"by\":\"admin\"", "\"from\":\"127.0.0.1\"");
    }

    @Test
    @Order(5)
    void aFullDiskRefusesChangesAndOnlyThose() throws Exception {
        assumeTrue(ownDisk, "cannot mount a disk here");
        Path ballast = home.getParent().resolve("ballast");
        long free = home.toFile().getUsableSpace();
        try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
            byte[] megabyte = new byte[1 << 20];
            for (long i = (free >> 20) - 40; i > 0; i--) {
                file.write(megabyte);
            }
        }
        HttpResponse<String> refused = upload();
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("không nhận thay đổi nào", "cần ít nhất 64 MB", home.toString());
        assertThat(ask("POST", "/api/v1/backups", "").statusCode()).isIn(201, 507);
        assertThat(ask("GET", "/api/v1/tasks?size=1", "").body()).contains("\"total\":72");
        assertThat(ask("GET", "/api/v1/export?format=json", "").statusCode())
                .as("taking data away still works")
                .isEqualTo(200);
        try (var chrome = new Chrome()) {
            Page page = chrome.visitor();
            Chrome.signIn(page, server, "admin", PackagedServer.PASSWORD);
            PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
        }
        Files.delete(ballast);
        assertThat(upload().statusCode()).as("without a restart").isEqualTo(201);
    }

    @Test
    @Order(6)
    void restoresIntoTheUsedFolderAndSaysSo() throws Exception {
        server.stop();
        server.exitCode();
        try (var command = PackagedServer.launch(home, "restore", backup.toString())) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.output()).contains("đã có dữ liệu. Thêm --replace", "Nothing was changed");
        }
        Path replaced;
        try (var command = PackagedServer.launch(home, "restore", backup.toString(), "--replace")) {
            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output()).contains("Đã khôi phục từ " + backup, "72 tasks");
            Matcher kept = Pattern.compile("are kept in (\\S+replaced-\\S+);").matcher(command.output());
            assertThat(kept.find()).as(command.output()).isTrue();
            replaced = Path.of(kept.group(1));
        }
        assertThat(replaced.resolve("neo4j/data")).isDirectory();
        Path second = folder.resolve("second.zip");
        try (var command = PackagedServer.launch(home, "backup", second.toString())) {
            assertThat(command.exitCode()).as(command.output()).isZero();
            assertThat(command.output()).contains("72 nhiệm vụ");
        }
        assertThat(home.resolve("daumoi.restored"))
                .as("told to the audit trail by whoever started first")
                .doesNotExist();
    }

    @Test
    @Order(7)
    void dataOfANewerProgramAreLeftAlone() {
        try (var here = OwnServer.on(home)) {
            assertThat(tasks(here)).as("of the restored backup").isEqualTo(72);
            here.getBean(Neo4jClient.class)
                    .query("CREATE (:__Migration {version: 999, name: 'V999__later.cypher', checksum: 'x'})")
                    .run();
            SignedIn.as(Person.CONSOLE, () -> here.getBean(BackupService.class).makeAt(folder.resolve("newer.zip")));
        }
        try (var run = PackagedServer.launch(home, "run", "--server.port=0")) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("lược đồ 999", "newer Đầu Mối").doesNotContain("\tat ");
        }
        Path other = folder.resolve("other");
        try (var restore = PackagedServer.launch(
                other, "restore", folder.resolve("newer.zip").toString())) {
            assertThat(restore.exitCode()).isEqualTo(1);
            assertThat(restore.output())
                    .contains("lược đồ 999", "schema 999 of a newer Đầu Mối", "Nothing was changed");
        }
        assertThat(other).doesNotExist();
    }

    private static long tasks(ConfigurableApplicationContext here) {
        return SignedIn.as(
                Person.CONSOLE,
                () -> here.getBean(TaskService.class)
                        .list(TaskFilter.NONE, new Slice(0, 1, "code"))
                        .total());
    }

    private static HttpResponse<String> upload() throws Exception {
        String text = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "Số: 1/KH-BTC\nHà Nội, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nThử\n\r\n--x--\r\n";
        return send(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private static HttpResponse<String> ask(String method, String path, String body) throws Exception {
        return send(request(path)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        String secret = Base64.getEncoder()
                .encodeToString(("admin:" + PackagedServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Basic " + secret)
                .header("Accept-Language", "vi");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
