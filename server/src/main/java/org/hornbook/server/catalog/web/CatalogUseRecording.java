package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.catalog.CatalogUse;
import org.hornbook.server.web.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who opens the pages of the catalog (clause STO-3). */
@Configuration
class CatalogUseRecording implements WebMvcConfigurer, HandlerInterceptor {

    private final CatalogUse use;
    private final CurrentActor currentActor;

    CatalogUseRecording(CatalogUse use, CurrentActor currentActor) {
        this.use = use;
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/catalog", "/catalog/**");
    }

    /** Runs when the page was made, so a page that was denied does not count. */
    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        currentActor.find().ifPresent(actor -> use.opened(actor.id()));
    }
}
