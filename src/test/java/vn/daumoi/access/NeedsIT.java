package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.engine.DaumoiIT;

/** Every public method of a service says what it takes to call it, and is asked for that. */
@DaumoiIT
class NeedsIT {

    @Autowired
    ApplicationContext beans;

    @Test
    void everyServiceSaysWhatItNeeds() {
        var silent = new ArrayList<String>();
        List<Object> services = ours(beans.getBeansWithAnnotation(Service.class));
        assertThat(services).hasSizeGreaterThan(8);
        for (Object service : services) {
            Class<?> type = AopUtils.getTargetClass(service);
            for (Method method : publicMethods(type)) {
                if (NeedsCheck.of(method, type).isEmpty()) {
                    silent.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyServiceIsAskedForItAtEachCall() {
        int asked = 0;
        for (Object service : ours(beans.getBeansWithAnnotation(Service.class))) {
            Class<?> type = AopUtils.getTargetClass(service);
            for (Method method : publicMethods(type)) {
                Permission needed = NeedsCheck.of(method, type).orElseThrow();
                Object[] nothing = Arrays.stream(method.getParameterTypes())
                        .map(NeedsIT::nothing)
                        .toArray();
                for (Role role : Role.values()) {
                    if (!Role.permissions(List.of(role)).contains(needed)) {
                        Staff.act(Staff.with(role));
                        assertThatThrownBy(() -> ReflectionUtils.invokeMethod(method, service, nothing))
                                .as("%s.%s as %s", type.getSimpleName(), method.getName(), role)
                                .isInstanceOf(AccessDeniedException.class);
                        asked++;
                    }
                }
                SecurityContextHolder.clearContext();
                assertThatThrownBy(() -> ReflectionUtils.invokeMethod(method, service, nothing))
                        .as("%s.%s as nobody", type.getSimpleName(), method.getName())
                        .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(40);
    }

    @Test
    void everyRestMethodSaysWhatItNeeds() {
        for (Object controller : ours(beans.getBeansWithAnnotation(RestController.class))) {
            Class<?> type = AopUtils.getTargetClass(controller);
            for (Method method : type.getDeclaredMethods()) {
                if (org.springframework.core.annotation.AnnotatedElementUtils.hasAnnotation(
                        method, org.springframework.web.bind.annotation.RequestMapping.class)) {
                    assertThat(NeedsCheck.of(method, type))
                            .as("%s.%s", type.getSimpleName(), method.getName())
                            .isPresent();
                }
            }
        }
    }

    private static List<Object> ours(Map<String, Object> all) {
        return all.values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("vn.daumoi"))
                .toList();
    }

    private static List<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }
}
