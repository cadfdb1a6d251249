package org.hornbook.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.portal.data.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What readers see instead of what they asked for: what happened, and where to go on. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    private final Dates dates;

    Problems(Dates dates) {
        this.dates = dates;
    }

    @ExceptionHandler(NotHere.class)
    Object notHere(NotHere missing, HttpServletRequest request) {
        @Nullable Withdrawal withdrawal = missing.withdrawal();
        if (withdrawal == null) {
            return answer(
                    request.getRequestURI(),
                    HttpStatus.NOT_FOUND,
                    "There is nothing at this address",
                    "The address may be mistyped, or the table may not be published yet. Look for it by name.");
        }
        return answer(
                request.getRequestURI(),
                HttpStatus.GONE,
                missing.what() + " was withdrawn",
                "It is no longer published since %s. The reason: %s"
                        .formatted(dates.day(withdrawal.at()), withdrawal.reason()));
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = path instanceof String text ? text : "";
        if (status.is5xxServerError()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return answer(
                    address,
                    status,
                    "The portal cannot answer just now",
                    "This is our fault, not yours. Try again in a few minutes.");
        }
        return status == HttpStatus.NOT_FOUND
                ? answer(
                        address,
                        status,
                        "There is nothing at this address",
                        "The address may be mistyped. Look for a table by name.")
                : answer(
                        address,
                        status,
                        "This request cannot be answered",
                        "The portal only shows and sends what is published. Start at the list of tables.");
    }

    private static Object answer(String address, HttpStatus status, String heading, String text) {
        if (address.endsWith(".json") || address.endsWith(".csv")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
            problem.setTitle(heading);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView(address.startsWith("/embed/") ? "problem-embed" : "problem", status);
        page.addObject("heading", heading);
        page.addObject("text", text);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // somebody who opens /error itself asked for a page that is not there
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
