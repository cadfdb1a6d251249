package org.hornbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** A page and its htmx fragment share one address, so caches must keep them apart. */
final class VaryOnFragment implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader("Vary", "HX-Request");
        return true;
    }
}
