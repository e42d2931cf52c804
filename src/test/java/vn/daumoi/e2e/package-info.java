/**
 * Tests of the packaged program, named {@code *E2E}: Failsafe runs them in {@code mvn verify}, after {@code package}.
 * They start {@code target/daumoi.jar} with {@link vn.daumoi.e2e.PackagedServer} and meet it as its users do, by HTTP
 * or in a browser. Alone: {@code ./daumoi test -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=StartE2E}.
 */
package vn.daumoi.e2e;
