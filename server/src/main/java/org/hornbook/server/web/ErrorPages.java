package org.hornbook.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people and programs see when a request ends before or outside an area's own page: what happened and what to
 * do, in words; never the inside of the program.
 */
@Controller
@OpenToAll
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        ErrorWords words = ErrorWords.of(status);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String text && text.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, words));
        }
        ModelAndView page = new ModelAndView("web/problem", status);
        page.addObject("heading", words.heading());
        page.addObject("text", words.text());
        return page;
    }

    private static ProblemDetail problem(HttpStatus status, ErrorWords words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.text());
        problem.setTitle(words.heading());
        return problem;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // somebody who opens /error itself asked for a page that is not there
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
