package vn.daumoi.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.stereotype.Service;

/**
 * Times every call of every feature's service as {@code daumoi.service}, by service, method and outcome: what a feature
 * added later does is measured without a line of its own.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ServiceTimes {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor timeOfServices(ObjectProvider<MeterRegistry> meters) {
        MethodInterceptor timing = call -> {
            var type = call.getMethod().getDeclaringClass();
            if (type == Object.class) {
                return call.proceed();
            }
            String outcome = "done";
            long begun = System.nanoTime();
            try {
                return call.proceed();
            } catch (Throwable e) {
                outcome = "failed";
                throw e;
            } finally {
                long nanos = System.nanoTime() - begun;
                Timer.builder("daumoi.service")
                        .description("Calls of services")
                        .tags(
                                "service",
                                type.getSimpleName(),
                                "method",
                                call.getMethod().getName(),
                                "outcome",
                                outcome)
                        .serviceLevelObjectives(
                                Duration.ofMillis(50),
                                Duration.ofMillis(200),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5))
                        .register(meters.getObject())
                        .record(Duration.ofNanos(nanos));
            }
        };
        var services = new ComposablePointcut(AnnotationMatchingPointcut.forClassAnnotation(Service.class))
                .intersection((ClassFilter) type -> type.getName().startsWith("vn.daumoi."));
        return new DefaultPointcutAdvisor(services, timing);
    }
}
