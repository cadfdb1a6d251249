package org.hornbook.server.web;

import java.util.List;
import org.hornbook.server.shared.District;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the shell into Spring MVC. */
@Configuration
@EnableConfigurationProperties({District.class, OpenDataPortal.class})
class WebConfiguration implements WebMvcConfigurer {

    private final RouteAuthorization authorization;
    private final CurrentActor currentActor;

    WebConfiguration(RouteAuthorization authorization, CurrentActor currentActor) {
        this.authorization = authorization;
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(authorization);
        registry.addInterceptor(new VaryOnFragment());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentActor);
    }

    @Bean
    NavigationEntry homeEntry() {
        return NavigationEntry.forAll("Home", "/", 0);
    }
}
