package vn.daumoi.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import vn.daumoi.engine.RequestId;

/** How failed requests are answered, wherever they fail, and how their id follows them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add((problem, response) -> problem.setProperty(RequestId.KEY, RequestId.current()));
    }

    /** Who says nothing we can read of what they take is taken to take anything: else they would not even hear what is wrong. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        var header = new HeaderContentNegotiationStrategy();
        configurer.strategies(List.of(request -> {
            try {
                return header.resolveMediaTypes(request);
            } catch (HttpMediaTypeNotAcceptableException e) {
                return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
            }
        }));
    }

    /** After the controllers and before Vaadin, which would answer a program with a screen and 200. */
    @Bean
    SimpleUrlHandlerMapping noSuchAddress() {
        HttpRequestHandler none = (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return new SimpleUrlHandlerMapping(Map.of("/api/**", none, "/actuator/**", none), 1);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> rejectedRequests() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RejectedRequests()));
    }

    /** Work a request hands on, such as an answer written bit by bit, logs under the request's id. */
    @Bean
    TaskDecorator requestIdOfWork() {
        return work -> {
            Map<String, String> context = MDC.getCopyOfContextMap();
            return context == null
                    ? work
                    : () -> {
                        MDC.setContextMap(context);
                        try {
                            work.run();
                        } finally {
                            MDC.clear();
                        }
                    };
        };
    }
}
