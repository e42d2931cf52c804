package vn.daumoi.engine;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring Boot from logging a stack trace for what {@link EngineException} says in words: whoever started the
 * context prints those words.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SilentFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return EngineException.in(failure).isPresent();
    }
}
