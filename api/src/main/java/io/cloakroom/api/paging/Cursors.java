package io.cloakroom.api.paging;

import io.cloakroom.api.problem.ProblemException;
import io.cloakroom.api.problem.Violation;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals positions into cursors with AES-GCM, so that a client can neither read nor change nor lend
 * one.
 */
@Singleton
public final class Cursors {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = NONCE_BYTES + TAG_BITS / 8;
    private static final int LONGEST_TEXT = 512;

    private final CursorKey key;
    private final SecureRandom random;

    Cursors(CursorKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    public String seal(Position position, CursorScope scope) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain =
                (position.sortedBy() + '\n' + position.id()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, scope).doFinal(plain);
            byte[] all =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    public Position open(String cursor, CursorScope scope) {
        byte[] all = decode(cursor);
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(all).get(nonce);
        try {
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, scope)
                            .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n", 2);
            return new Position(parts[0], parts[1]);
        } catch (AEADBadTagException e) {
            throw refused();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, CursorScope scope)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(scope.bytes());
        return cipher;
    }

    /** One cursor, one spelling: unused bits at its end must be zero. */
    private static byte[] decode(String cursor) {
        try {
            byte[] all =
                    Base64.getUrlDecoder().decode(cursor.length() > LONGEST_TEXT ? "" : cursor);
            String again = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
            if (all.length > LEAST_BYTES && again.equals(cursor)) {
                return all;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static ProblemException refused() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "The cursor is not one that this list gave to you.",
                List.of(new Violation("cursor", "is not one that this list gave to you")));
    }
}
