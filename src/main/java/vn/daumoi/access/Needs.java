package vn.daumoi.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What it takes to call a service: on the class for all its public methods, on a method for that one. Checked at every
 * call through Spring; a caller without it gets an {@code AccessDeniedException}, and one who is not signed in an
 * {@code AuthenticationException}. A test fails for every public method of a {@code @Service} that says nothing.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    Permission value();
}
