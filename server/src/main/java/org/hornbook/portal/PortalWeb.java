package org.hornbook.portal;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** Caching, and who may read from other sites. */
@Configuration(proxyBeanMethods = false)
class PortalWeb implements WebMvcConfigurer {

    /** A withdrawn number is gone from caches after this time. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Programs on other sites may read the data; there is nothing here that a reader's own rights would open. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String files :
                new String[] {"/data.json", "/data/*.csv", "/data/*.json", "/data/*/v/*.csv", "/data/*/v/*.json"}) {
            registry.addMapping(files)
                    .allowedOrigins("*")
                    .allowedMethods("GET", "HEAD")
                    .allowedHeaders("*")
                    .exposedHeaders("ETag", "Content-Disposition");
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        WebContentInterceptor caching = new WebContentInterceptor();
        caching.setCacheControl(CacheControl.maxAge(FRESH).cachePublic().mustRevalidate());
        registry.addInterceptor(caching).excludePathPatterns("/assets/**", "/vendor/**", "/error", "/health");
    }

    /** Answers "not changed" to readers who have the page already; weak, so that answers are compressed. */
    @Bean
    FilterRegistrationBean<Filter> etags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
