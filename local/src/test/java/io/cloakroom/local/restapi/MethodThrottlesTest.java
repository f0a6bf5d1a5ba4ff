package io.cloakroom.local.restapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.TemplateFile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodThrottlesTest {
    private static final String SETTINGS =
            """
            - {ResourcePath: /*, HttpMethod: '*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50}
            - {ResourcePath: /*, HttpMethod: '*', LoggingLevel: INFO}
            - {ResourcePath: /~1items, HttpMethod: GET, ThrottlingRateLimit: 0.5, ThrottlingBurstLimit: 1}
            - {ResourcePath: '/~1items~1{id}', HttpMethod: '*', ThrottlingRateLimit: 7}
            - {ResourcePath: /~1items, HttpMethod: PUT, ThrottlingRateLimit: -1, ThrottlingBurstLimit: 2}
            - {ResourcePath: /, HttpMethod: GET, ThrottlingBurstLimit: 0}
            - {ResourcePath: /*, HttpMethod: DELETE, ThrottlingBurstLimit: 3}
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /items, 0.5, 1",
        "POST, /items, 100, 50",
        "PUT, /items, 100, 2",
        "GET, /items/{id}, 7, 50",
        "DELETE, /items/{id}, 7, 3",
        "DELETE, /other, 100, 3",
        "GET, /, 100, 0",
    })
    void takesEachLimitFromTheNearestSetting(String method, String path, double rate, int burst) {
        var throttles = MethodThrottles.of(settings(SETTINGS));

        assertThat(throttles.of(Routes.open(method, path))).isEqualTo(Throttle.of(rate, burst));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    - {HttpMethod: GET, ThrottlingRateLimit: 1}                         | Api.MethodSettings[0].ResourcePath is missing
                    - {ResourcePath: a, HttpMethod: GET, ThrottlingRateLimit: 1}        | Api.MethodSettings[0].ResourcePath must begin with a slash
                    - {ResourcePath: /, HttpMethod: GET, ThrottlingRateLimit: fast}     | Api.MethodSettings[0].ThrottlingRateLimit must be a number
                    - {ResourcePath: /, HttpMethod: GET, ThrottlingBurstLimit: 1.5}     | Api.MethodSettings[0].ThrottlingBurstLimit must be a whole number
                    - {ResourcePath: /, HttpMethod: GET, ThrottlingBurstLimit: -2}      | Api.MethodSettings[0].ThrottlingBurstLimit must not be negative
                    """)
    void refusesWhatIsNoLimit(String settings, String complaint) {
        assertThatThrownBy(() -> MethodThrottles.of(settings(settings))).hasMessage(complaint);
    }

    private static Property settings(String yaml) {
        return new Property("Api", TemplateFile.parse("api", "MethodSettings:\n" + yaml))
                .at("MethodSettings");
    }
}
