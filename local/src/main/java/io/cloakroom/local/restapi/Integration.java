package io.cloakroom.local.restapi;

import io.cloakroom.local.mapping.MappingTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What answers a request that has passed every check. */
public sealed interface Integration {
    /**
     * A Lambda function that gets the proxy event, payload format 1.0.
     *
     * @param function logical id of the function in the template
     * @param timeout 50 ms to 29 s
     */
    record LambdaProxy(String function, Duration timeout) implements Integration {}

    /**
     * What a deployment lets pass, and the service finds wrong at each request: a function that
     * nothing lets the API invoke, for instance.
     */
    record Misconfigured(String fault) implements Integration {}

    /**
     * An answer without a backend; SAM makes preflights of it.
     *
     * @param requestTemplates by media type; what one renders names a status
     * @param responses in the order in which they are tried
     */
    record Mock(
            Map<String, MappingTemplate> requestTemplates,
            Passthrough passthrough,
            List<MockResponse> responses)
            implements Integration {
        public Mock {
            requestTemplates = Map.copyOf(requestTemplates);
            responses = List.copyOf(responses);
        }
    }

    /** When a body whose media type has no request template is passed on as it is. */
    enum Passthrough {
        WHEN_NO_MATCH,
        WHEN_NO_TEMPLATES,
        NEVER
    }
}
