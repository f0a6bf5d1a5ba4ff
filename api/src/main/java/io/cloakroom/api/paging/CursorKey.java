package io.cloakroom.api.paging;

import io.cloakroom.api.aws.Secrets;
import io.cloakroom.api.settings.Settings;
import io.micronaut.crac.OrderedResource;

import jakarta.inject.Singleton;

import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key of the cursors, made from a secret of its own; fetched when first needed and again after
 * a restore.
 */
@Singleton
final class CursorKey implements OrderedResource {

    private static final int AES_BYTES = 32;
    private static final byte[] PURPOSE = "cloakroom cursor 1".getBytes(StandardCharsets.UTF_8);

    private final Secrets secrets;
    private final Settings settings;
    private @Nullable SecretKey key;

    CursorKey(Secrets secrets, Settings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    synchronized SecretKey get() throws GeneralSecurityException {
        if (key == null) {
            key = derive(secrets.text(settings.cursorSecretId()));
        }
        return key;
    }

    /** The secret is text of any length and alphabet; HKDF (RFC 5869) makes a uniform key of it. */
    private static SecretKey derive(String secret) throws GeneralSecurityException {
        HKDFParameterSpec parameters =
                HKDFParameterSpec.ofExtract()
                        .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                        .thenExpand(PURPOSE, AES_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }

    @Override
    public synchronized void beforeCheckpoint(Context<? extends Resource> context) {
        key = null;
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Fetched when needed.
    }
}
