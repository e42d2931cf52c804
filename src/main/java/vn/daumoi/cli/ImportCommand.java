package vn.daumoi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.DocumentReader;
import vn.daumoi.directive.Import;
import vn.daumoi.directive.ImportJson;
import vn.daumoi.directive.UnreadableDocumentException;
import vn.daumoi.engine.Messages;

/** {@code daumoi import FILE…}: reads documents, says what became of every row, and publishes them. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Daumoi daumoi;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = Daumoi.HELP)
    private boolean help;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.import.option.files")
    private List<Path> files = List.of();

    @Option(names = "--accept-changes", descriptionKey = "cli.import.option.acceptChanges")
    private boolean acceptChanges;

    @Option(names = "--draft", descriptionKey = "cli.import.option.draft")
    private boolean draftOnly;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "cli.import.option.lang")
    private String language = Locale.getDefault().getLanguage().equals("en")
                    && System.getenv("LANG") != null
                    && String.valueOf(System.getenv("LANG")).startsWith("en")
            ? "en"
            : "vi";

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Locale locale = Messages.supported(Locale.of(language));
        var account = new ImportAccount(out, locale);
        int failed = 0;
        try (DataAccess data = Objects.requireNonNull(daumoi).data()) {
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                account.progress(i, files.size(), file);
                try {
                    if (!one(data, file, locale, account)) {
                        failed++;
                    }
                } catch (ImportFailure e) {
                    failed++;
                    account.endProgress();
                    err.println(e.getMessage());
                }
            }
            account.progress(files.size(), files.size(), Path.of(""));
            account.endProgress();
        }
        account.total(files.size() - failed, failed);
        return failed == 0 ? 0 : Daumoi.FAILED;
    }

    private boolean one(DataAccess data, Path file, Locale locale, ImportAccount account) {
        byte[] bytes = bytes(file, locale);
        String name = String.valueOf(file.getFileName());
        ImportJson draft = data.use(
                rest -> upload(rest, name, bytes, locale),
                beans -> local(locale, () -> beans.get(DirectiveService.class).read(name, bytes)));
        account.endProgress();
        account.rows(draft);
        if (draft.taskCount() == 0) {
            account.say("import.error.no-tasks", name);
            discard(data, draft);
            return false;
        }
        boolean waits = draftOnly || (!draft.newDocument() && !draft.changes().isEmpty() && !acceptChanges);
        account.changes(draft);
        if (waits) {
            account.say(draftOnly ? "cli.import.draft" : "cli.import.changes-wait", name, draft.id());
            return true;
        }
        ImportJson published = data.use(
                rest -> call(() -> rest.post()
                        .uri("/api/v1/imports/{id}/publish?basedOn={basedOn}", draft.id(), draft.basedOn())
                        .header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag())
                        .retrieve()
                        .body(ImportJson.class)),
                beans -> local(locale, () -> beans.get(DirectiveService.class).publish(draft.id(), draft.basedOn())));
        account.say(
                published.state() == Import.State.UNCHANGED ? "cli.import.unchanged" : "cli.import.published",
                published.document().number(),
                String.valueOf(published.taskCount()));
        if (published.state() == Import.State.UNCHANGED) {
            discard(data, draft);
        }
        return true;
    }

    private static void discard(DataAccess data, ImportJson draft) {
        data.use(
                rest -> rest.delete()
                        .uri("/api/v1/imports/{id}", draft.id())
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode(),
                beans -> {
                    beans.get(DirectiveService.class).discard(draft.id());
                    return "";
                });
    }

    private static byte[] bytes(Path file, Locale locale) {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentReader.refuseLarge(file.toString(), Files.size(file));
            // some files have more in them than their size says, such as devices
            return in.readNBytes(DocumentReader.LIMIT + 1);
        } catch (UnreadableDocumentException e) {
            throw new ImportFailure(Messages.text(locale, e.messageKey(), e.arguments()));
        } catch (NoSuchFileException e) {
            throw new ImportFailure(Messages.text(locale, "import.error.no-file", List.of(file.toString())));
        } catch (AccessDeniedException e) {
            throw new ImportFailure(Messages.text(locale, "import.error.no-permission", List.of(file.toString())));
        } catch (IOException e) {
            throw new ImportFailure(
                    Messages.text(locale, "import.error.io", List.of(file.toString(), String.valueOf(e.getMessage()))));
        }
    }

    private static ImportJson upload(RestClient rest, String name, byte[] bytes, Locale locale) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return call(() -> rest.post()
                .uri("/api/v1/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag())
                .body(form)
                .retrieve()
                .body(ImportJson.class));
    }

    private static ImportJson call(java.util.function.Supplier<@Nullable ImportJson> request) {
        try {
            return Objects.requireNonNull(request.get());
        } catch (RestClientResponseException e) {
            ProblemDetail problem = e.getResponseBodyAs(ProblemDetail.class);
            throw new ImportFailure(
                    problem == null || problem.getDetail() == null ? e.getStatusText() : problem.getDetail());
        }
    }

    private static ImportJson local(Locale locale, java.util.function.Supplier<Import> work) {
        try {
            return ImportJson.of(work.get(), locale);
        } catch (UnreadableDocumentException e) {
            throw new ImportFailure(Messages.text(locale, e.messageKey(), e.arguments()));
        } catch (ChangedMeanwhileException e) {
            throw new ImportFailure(Messages.text(locale, "import.error.meanwhile", List.of()));
        }
    }

    /** A file that could not be imported; its message is for the person at the console. */
    private static final class ImportFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ImportFailure(String message) {
            super(message);
        }
    }
}
