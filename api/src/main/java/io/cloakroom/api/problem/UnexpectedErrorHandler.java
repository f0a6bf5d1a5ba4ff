package io.cloakroom.api.problem;

import io.cloakroom.api.proxy.ProxyEvents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody foresaw, and tells the client its request id and nothing else. */
@Singleton
final class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);

    private final ProblemAnswers answers;

    UnexpectedErrorHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // The framework's interface is raw here.
    public HttpResponse<Problem> handle(HttpRequest request, Throwable exception) {
        HttpRequest<?> typed = request;
        LOG.atError()
                .addKeyValue("requestId", ProxyEvents.requestId(typed))
                .setCause(exception)
                .log("Unexpected error");
        return answers.answer(
                typed, new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, Problems.OUR_FAULT));
    }
}
