package vn.daumoi.operation;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.daumoi.engine.RequestId;

/** What Tomcat itself refuses before any of our code runs: an address or a header that cannot be. */
class RejectedRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = RequestId.accepted(response.getHeader(RequestId.HEADER));
        Locale locale = Problems.language(request);
        boolean page = Problems.wantsPage(request.getDecodedRequestURI(), request.getHeader("Accept"));
        try {
            response.setHeader(RequestId.HEADER, id);
            response.setContentType(page ? "text/html" : "application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page ? Problems.page(status, locale, id) : Problems.json(status, locale, id));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The refused caller did not wait", e);
        }
    }
}
