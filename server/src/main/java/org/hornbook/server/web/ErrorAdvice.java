package org.hornbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.shared.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns problems into pages that say what happened and what to do, and into problem details for programs. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

    private final ShellAdvice shell;

    ErrorAdvice(ShellAdvice shell) {
        this.shell = shell;
    }

    @ExceptionHandler(Problem.class)
    Object problem(Problem problem, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ApiProblem.answer(problem);
        }
        // model attributes of other advice are not filled in for error pages
        model.addAttribute("shell", shell.shell(request));
        response.setStatus(problem.kind().status());
        model.addAttribute("heading", heading(problem.kind()));
        model.addAttribute("text", problem.text());
        return "web/problem";
    }

    private static String heading(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> "Page not found";
            case NOT_ALLOWED -> "You cannot do this with your roles";
            case CONFLICT -> "Someone else changed this first";
            case BAD_INPUT -> "This could not be saved";
            case TOO_MANY -> "Too many attempts";
        };
    }
}
