package vn.daumoi.access;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import vn.daumoi.engine.OperatorKey;

/** Who gets in, and by which door: REST by token, HTTP Basic or session, screens by session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(List.of(passwords));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ConditionalOnWebApplication
    static class Web {

        /** REST and what monitors ask for. */
        @Bean
        @Order(1)
        SecurityFilterChain api(
                HttpSecurity http,
                AuthenticationManager manager,
                TokenQueries tokens,
                LiveAccounts accounts,
                OperatorKey operatorKey,
                InstantSource clock,
                Refusals refusals,
                Sessions sessions) {
            http.securityMatcher(ApiGate.PATHS, "/actuator/**")
                    .authenticationManager(manager)
                    .authorizeHttpRequests(
                            requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                    .permitAll()
                                    .requestMatchers("/actuator/health", "/actuator/health/**")
                                    .permitAll()
                                    .requestMatchers("/actuator/**")
                                    .hasRole(Permission.READ.name())
                                    .anyRequest()
                                    .authenticated())
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                    .csrf(csrf -> csrf.ignoringRequestMatchers(new FetchCheck()))
                    .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                    .requestCache(cache -> cache.disable())
                    .logout(logout -> logout.disable())
                    .addFilterBefore(
                            new TokenFilter(tokens, accounts, operatorKey, clock, refusals),
                            BasicAuthenticationFilter.class)
                    .addFilterBefore(sessions, ExceptionTranslationFilter.class);
            headers(http);
            http.headers(headers -> headers.contentSecurityPolicy(
                    policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
            return http.build();
        }

        /** Screens. */
        @Bean
        @Order(2)
        SecurityFilterChain screens(
                HttpSecurity http,
                PasswordSignIn passwords,
                Sessions sessions,
                SignInOutcome outcome,
                OidcSignIn oidc,
                ObjectProvider<ClientRegistrationRepository> elsewhere,
                VaadinDefaultRequestCache wanted) {
            wanted.setDelegateRequestCache(withoutMark());
            http.authenticationProvider(passwords)
                    .authorizeHttpRequests(requests -> requests
                            // what failed for a visitor is told, not sent to the sign-in
                            .dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers("/daumoi/**", "/favicon.ico")
                            .permitAll())
                    .with(
                            VaadinSecurityConfigurer.vaadin(),
                            vaadin -> vaadin.loginView(RequestSource.SIGN_IN)
                                    .addLogoutHandler(outcome)
                                    .logoutSuccessHandler(oidc))
                    .formLogin(form -> form.failureHandler(outcome))
                    .addFilterBefore(new SameOriginFilter(), UsernamePasswordAuthenticationFilter.class)
                    .addFilterBefore(sessions, ExceptionTranslationFilter.class);
            if (elsewhere.getIfAvailable() != null) {
                http.oauth2Login(login -> login.loginPage(RequestSource.SIGN_IN)
                        .successHandler(oidc)
                        .failureHandler(oidc));
            }
            headers(http);
            return http.build();
        }

        /** Spring would add {@code ?continue} to the address one comes back to; null is how it is told not to. */
        @SuppressWarnings("NullAway")
        private static HttpSessionRequestCache withoutMark() {
            var before = new HttpSessionRequestCache();
            before.setMatchingRequestParameterName(null);
            return before;
        }

        /** The content policy of a page is {@link ContentPolicy}'s, because it holds a secret of each page. */
        private static void headers(HttpSecurity http) {
            http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                    .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                        @Override
                        public <O extends HeaderWriterFilter> O postProcess(O filter) {
                            // Vaadin's pages are on their way before the filter would write them
                            filter.setShouldWriteHeadersEagerly(true);
                            return filter;
                        }
                    })
                    .permissionsPolicyHeader(
                            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                    .crossOriginOpenerPolicy(policy -> policy.policy(
                            org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                    .CrossOriginOpenerPolicy.SAME_ORIGIN)));
        }
    }
}
