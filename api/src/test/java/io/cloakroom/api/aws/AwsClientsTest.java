package io.cloakroom.api.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;

import java.time.Duration;

/** E1, E2: how long a call may take, and how often it is tried. */
final class AwsClientsTest {

    private final ClientOverrideConfiguration bounds = AwsClients.bounds();

    @Test
    void tryThreeTimesByTheStandardMode() {
        assertThat(bounds.retryStrategy())
                .containsInstanceOf(StandardRetryStrategy.class)
                .hasValueSatisfying(strategy -> assertThat(strategy.maxAttempts()).isEqualTo(3));
    }

    @Test
    void giveUpLongBeforeTheFunctionMust() {
        assertThat(bounds.apiCallAttemptTimeout()).hasValue(Duration.ofSeconds(1));
        assertThat(bounds.apiCallTimeout()).hasValue(Duration.ofSeconds(4));
    }
}
