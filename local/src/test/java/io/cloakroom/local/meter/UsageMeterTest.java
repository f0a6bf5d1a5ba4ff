package io.cloakroom.local.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

/** Who is let in. */
class UsageMeterTest {
    private final MeteredApi api = new MeteredApi(MeteredApi.rate(100, 100));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    a key of a plan of this stage    | x-api-key     | alice000000000000000 | OK
                    the header in another case       | X-API-Key     | bob00000000000000000 | OK
                    no key                           | x-other       | alice000000000000000 | no API key
                    an empty key                     | x-api-key     | ''                   | an unknown API key
                    a key nobody knows               | x-api-key     | alice00000000000000  | an unknown API key
                    a key in another case            | x-api-key     | ALICE000000000000000 | an unknown API key
                    a disabled key                   | x-api-key     | disabled000000000000 | the API key Disabled is disabled
                    a key of a plan of another stage | x-api-key     | elsewhere00000000000 | the API key Elsewhere is in no usage plan of this stage
                    a key of no plan                 | x-api-key     | stray000000000000000 | the API key Stray is in no usage plan of this stage
                    the key as a bearer token        | Authorization | alice000000000000000 | no API key
                    """)
    void letsInWhoHasAKeyOfAPlan(String name, String header, String value, String expected) {
        var request = api.request("/items", header, value);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> api.admit(request));

        assertThat(refusal == null ? "OK" : refusal.circumstances().detail().orElse(""))
                .isEqualTo(expected);
        if (refusal != null) {
            assertThat(refusal.reason()).hasToString("INVALID_API_KEY");
        }
    }

    @Test
    void handsOnTheKey() {
        var admitted = api.admit(api.request("/items", "x-api-key", MeteredApi.ALICE));

        assertThat(admitted.apiKey().orElseThrow().id()).isEqualTo("AliceId");
    }

    @Test
    void looksAtNoKeyWhereNoneIsRequired() {
        var admitted = api.admit(api.request("/open", "x-api-key", MeteredApi.ALICE));

        assertThat(admitted.apiKey()).isEmpty();
        assertThat(api.usage("Alice").used()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    the authorizer names a key        | alice000000000000000 | -                    | OK
                    it names one nobody knows         | nobody00000000000000 | -                    | INVALID_API_KEY
                    it names none                     | -                    | -                    | INVALID_API_KEY
                    only the header names one         | -                    | alice000000000000000 | INVALID_API_KEY
                    the header names a disabled one   | alice000000000000000 | disabled000000000000 | OK
                    """)
    void takesTheKeyFromTheAuthorizerWhereTheApiSaysSo(
            String name, String named, String sent, String expected) {
        var other =
                new MeteredApi(
                        MeteredApi.rate(100, 100),
                        MeterRules.ASSUMED,
                        new Stage("dev", Map.of(), MethodThrottles.NONE),
                        ApiKeySource.AUTHORIZER);
        var header = sent == null ? new String[0] : new String[] {"x-api-key", sent};

        assertThat(other.outcome(other.request(Optional.ofNullable(named), "/items", header)))
                .isEqualTo(expected);
    }
}
