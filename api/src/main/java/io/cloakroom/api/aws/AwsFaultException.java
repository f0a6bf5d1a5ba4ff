package io.cloakroom.api.aws;

import software.amazon.awssdk.core.exception.SdkException;

/**
 * A service refused us: our permissions, our table, our request.
 *
 * <p>The service's own sentence stays out of the message, and so out of the log: it may name users
 * and quote values.
 */
final class AwsFaultException extends RuntimeException {

    AwsFaultException(String code, SdkException cause) {
        super("AWS answered " + code, cause);
    }
}
