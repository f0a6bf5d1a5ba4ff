package io.cloakroom.api.problem;

import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

/**
 * Makes the answer to every error.
 *
 * <p>The framework's own sentences are not used: they name parameters, classes and what the JSON
 * parser saw.
 */
@Singleton
final class ProblemAnswers implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        return complete(response, problem(context.getRequest(), status, sentence(status)));
    }

    MutableHttpResponse<Problem> answer(HttpRequest<?> request, ProblemException exception) {
        Problem problem = problem(request, exception.status(), exception.detail());
        return complete(
                HttpResponse.status(exception.status()), problem.with(exception.violations()));
    }

    private static Problem problem(HttpRequest<?> request, HttpStatus status, String detail) {
        return Problem.of(status, detail, ProxyEvents.requestId(request));
    }

    private static MutableHttpResponse<Problem> complete(
            MutableHttpResponse<?> response, Problem problem) {
        switch (response.code()) {
            // Required by RFC 9110, section 15.5.2; the gateway passes it on under a name of its
            // own.
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, "1");
            default -> {}
        }
        return response.body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problems.NOTHING_HERE;
            case METHOD_NOT_ALLOWED ->
                    "This address does not serve the method; the header Allow names those it"
                            + " serves.";
            case UNSUPPORTED_MEDIA_TYPE -> "The method does not read a body of this Content-Type.";
            case INTERNAL_SERVER_ERROR -> Problems.OUR_FAULT;
            default -> "The request cannot be understood.";
        };
    }
}
