package io.cloakroom.api.aws;

import io.micronaut.crac.OrderedResource;

import jakarta.inject.Singleton;

import org.crac.Context;
import org.crac.Resource;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The one way to Secrets Manager; its client is made when first needed, which many environments
 * never do.
 */
@Singleton
public final class Secrets implements OrderedResource {

    private final Renewed<SecretsManagerClient> client;

    Secrets(AwsClients clients) {
        this.client = new Renewed<>(clients.secretsManager());
    }

    public String text(String secretId) {
        try {
            return client.get()
                    .getSecretValue(request -> request.secretId(secretId))
                    .secretString();
        } catch (SdkException e) {
            throw AwsFaults.translate(e);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        client.close();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Made when needed.
    }
}
