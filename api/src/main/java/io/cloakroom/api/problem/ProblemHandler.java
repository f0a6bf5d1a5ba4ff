package io.cloakroom.api.problem;

import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Answers what our own code refuses. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemAnswers answers;

    ProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // The framework's interface is raw here.
    public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
        HttpRequest<?> typed = request;
        LOG.atLevel(exception.status().getCode() >= 500 ? Level.WARN : Level.DEBUG)
                .addKeyValue("requestId", ProxyEvents.requestId(typed))
                .addKeyValue("status", exception.status().getCode())
                .setCause(exception.getCause())
                .log("Refused");
        return answers.answer(typed, exception);
    }
}
