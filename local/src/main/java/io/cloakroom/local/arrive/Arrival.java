package io.cloakroom.local.arrive;

import io.cloakroom.local.http.Request;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request with its identifiers, its time and its query taken apart. */
public record Arrival(Request request, QueryParameters query, RequestIds ids, Instant time) {
    public Refusal refuse(Reason reason, Circumstances circumstances) {
        return new Refusal(reason, circumstances, variables());
    }

    /** What templates of gateway responses may ask of a request before it has a route. */
    public Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("context.requestId", ids.requestId());
        variables.put("context.extendedRequestId", ids.extendedRequestId());
        variables.put("context.xrayTraceId", ids.traceId());
        variables.put("context.httpMethod", request.method());
        variables.put("context.path", request.path());
        variables.put("context.protocol", "HTTP/1.1");
        variables.put("context.requestTime", CommonLogTime.of(time));
        variables.put("context.requestTimeEpoch", Long.toString(time.toEpochMilli()));
        variables.put("context.identity.sourceIp", request.peer());
        request.hostName().ifPresent(host -> addDomain(host, variables));
        request.header("User-Agent")
                .ifPresent(agent -> variables.put("context.identity.userAgent", agent));
        request.headers()
                .lines()
                .forEach(line -> variables.put(headerVariable(line.name()), line.value()));
        query.names()
                .forEach(
                        name ->
                                variables.put(
                                        "method.request.querystring." + name, query.last(name)));
        return variables;
    }

    private static void addDomain(String host, Map<String, String> variables) {
        variables.put("context.domainName", host);
        variables.put("context.domainPrefix", host.split("\\.", 2)[0]);
    }

    private static String headerVariable(String name) {
        return "method.request.header." + name.toLowerCase(Locale.ROOT);
    }
}
