package io.cloakroom.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.metrics.RequestLog;
import io.cloakroom.api.problem.Problem;
import io.cloakroom.api.problem.Problems;
import io.cloakroom.api.proxy.NotAProxyEventException;
import io.cloakroom.api.proxy.ProxyAnswerWriter;
import io.cloakroom.api.proxy.ProxyEventReader;
import io.cloakroom.api.proxy.ProxyEvents;
import io.cloakroom.api.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyEventHandler;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.UriSyntaxException;
import io.micronaut.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Entry point of the function: one proxy event in, one answer out, whatever the bytes say. */
public final class ApiHandler implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

    /**
     * Without a snapshot the first request pays for its classes either way; a rehearsal would add
     * to it.
     */
    private static final String SNAP_START = "snap-start";

    private final ApplicationContext application;
    private final ApiGatewayProxyEventHandler framework;
    private final ProxyAnswerWriter answers;
    private final RequestLog log;

    /** Called by Lambda's runtime, once per execution environment. */
    public ApiHandler() {
        this(Settings.of(System.getenv()), AwsClients.standard(), Clock.systemUTC());
        if (SNAP_START.equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            Rehearsal.play(Settings.of(System.getenv()));
        }
    }

    ApiHandler(Settings settings, AwsClients clients, Clock clock) {
        this(
                settings,
                Application.start(settings, clients, clock),
                new RequestLog(System.out, clock));
    }

    ApiHandler(Settings settings, ApplicationContext application, RequestLog log) {
        this.log = log;
        this.application = application;
        this.framework = new ApiGatewayProxyEventHandler(application);
        this.answers = new ProxyAnswerWriter(CommonHeaders.of(settings));
    }

    ApplicationContext application() {
        return application;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        answers.write(answer(input), output);
    }

    private APIGatewayProxyResponseEvent answer(InputStream input) throws IOException {
        try {
            return log.around(ProxyEventReader.read(input), this::answer);
        } catch (NotAProxyEventException e) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "This is not a proxy event of a REST API: " + e.getMessage() + ".",
                    null);
        }
    }

    /** What fails outside the framework's own error handling is answered here. */
    private APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event)
            throws IOException {
        String requestId = event.getRequestContext().getRequestId();
        if (ProxyEvents.overridesMethod(event)) {
            return problem(
                    HttpStatus.BAD_REQUEST, "X-HTTP-Method-Override is not taken.", requestId);
        }
        try {
            APIGatewayProxyResponseEvent answer =
                    framework
                            .exchange(event, new APIGatewayProxyResponseEvent())
                            .getResponse()
                            .getNativeResponse();
            // A bare 500 is how the framework says that it could not even write its error.
            boolean bare = answer.getStatusCode() == 500 && answer.getBody() == null;
            return bare ? fault(requestId) : answer;
        } catch (UriSyntaxException e) {
            // The gateway hands the path on as it was sent, and no route has a path that is none.
            return problem(HttpStatus.NOT_FOUND, Problems.NOTHING_HERE, requestId);
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("requestId", requestId).setCause(e).log("Unexpected error");
            return fault(requestId);
        }
    }

    private APIGatewayProxyResponseEvent fault(@Nullable String requestId) throws IOException {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, Problems.OUR_FAULT, requestId);
    }

    private APIGatewayProxyResponseEvent problem(
            HttpStatus status, String detail, @Nullable String requestId) throws IOException {
        JsonMapper json = application.getBean(JsonMapper.class);
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status.getCode())
                .withMultiValueHeaders(Map.of("Content-Type", List.of(Problem.MEDIA_TYPE)))
                .withBody(json.writeValueAsString(Problem.of(status, detail, requestId)));
    }
}
