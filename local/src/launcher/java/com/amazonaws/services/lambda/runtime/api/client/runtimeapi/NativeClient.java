package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Stands in for the runtime client's class of this name on systems for which AWS builds no native
 * library (all but Linux); it comes later on the class path everywhere else.
 */
final class NativeClient {
    private static String invocations = "";

    private NativeClient() {}

    static void init(String runtimeApi) {
        invocations = "http://" + runtimeApi + "/2018-06-01/runtime/invocation/";
    }

    static InvocationRequest next() {
        try {
            var connection = open("next");
            try (var body = connection.getInputStream()) {
                var request = new InvocationRequest();
                request.setId(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
                request.setXrayTraceId(connection.getHeaderField("Lambda-Runtime-Trace-Id"));
                request.setInvokedFunctionArn(
                        connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
                request.setDeadlineTimeInMs(
                        connection.getHeaderFieldLong("Lambda-Runtime-Deadline-Ms", 0));
                request.setContent(body.readAllBytes());
                return request;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void postInvocationResponse(byte[] requestId, byte[] response) {
        var path = new String(requestId, UTF_8) + "/response";
        try {
            var connection = open(path);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(response.length);
            try (var body = connection.getOutputStream()) {
                body.write(response);
            }
            if (connection.getResponseCode() != HttpURLConnection.HTTP_ACCEPTED) {
                throw new LambdaRuntimeClientException(path, connection.getResponseCode());
            }
            connection.getInputStream().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create(invocations + path).toURL().openConnection();
    }
}
