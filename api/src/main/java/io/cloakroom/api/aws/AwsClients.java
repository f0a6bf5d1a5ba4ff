package io.cloakroom.api.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How clients of AWS services are made; region, credentials and endpoints are where every SDK looks
 * for them.
 */
public record AwsClients(
        Supplier<DynamoDbClient> dynamoDb, Supplier<SecretsManagerClient> secretsManager) {

    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 3;

    public static AwsClients standard() {
        return new AwsClients(
                () ->
                        DynamoDbClient.builder()
                                .httpClientBuilder(http())
                                .overrideConfiguration(bounds())
                                .build(),
                () ->
                        SecretsManagerClient.builder()
                                .httpClientBuilder(http())
                                .overrideConfiguration(bounds())
                                .build());
    }

    /** Clients that reach nobody; every question to the table gets the same answer. */
    public static AwsClients canned(String answer) {
        StaticCredentialsProvider nobody =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
        return new AwsClients(
                () ->
                        DynamoDbClient.builder()
                                .httpClient(
                                        UrlConnectionHttpClient.create(
                                                uri -> CannedConnection.to(uri, answer)))
                                .region(Region.US_EAST_1)
                                .credentialsProvider(nobody)
                                .overrideConfiguration(bounds())
                                .build(),
                () -> {
                    throw new IllegalStateException("There are no secrets here");
                });
    }

    public static SdkHttpClient.Builder<?> http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT);
    }

    /**
     * Every call ends, tried again or not, long before the function's own timeout. Nobody else
     * tries again.
     */
    public static ClientOverrideConfiguration bounds() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .retryOnException(AwsFaults::mayPass)
                                .build())
                .build();
    }
}
