package vn.daumoi.access;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;

/** Has {@link Needs} checked at every call of a service. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false)
class NeedsCheck implements AuthorizationManager<MethodInvocation> {

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor needsAdvisor() {
        var annotated = new ComposablePointcut(new AnnotationMatchingPointcut(Needs.class, true))
                .union(new AnnotationMatchingPointcut(null, Needs.class, true));
        // a controller is asked before its parameters are read, see ApiGate
        annotated.intersection((Class<?> type) -> !type.getSimpleName().endsWith("Controller"));
        return new AuthorizationManagerBeforeMethodInterceptor(annotated, new NeedsCheck());
    }

    /** What a method asks for: what it says itself, else what its class says. */
    static Optional<Permission> of(Method method, Class<?> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, Needs.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, Needs.class)))
                .map(Needs::value);
    }

    static boolean granted(@Nullable Authentication authentication, Permission needed) {
        return SignedIn.of(authentication)
                .filter(signedIn -> signedIn.getPrincipal().permissions().contains(needed))
                .isPresent();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, MethodInvocation call) {
        Class<?> type = call.getThis() == null
                ? call.getMethod().getDeclaringClass()
                : call.getThis().getClass();
        return new AuthorizationDecision(of(call.getMethod(), type)
                .map(needed -> granted(authentication.get(), needed))
                .orElse(false));
    }
}
