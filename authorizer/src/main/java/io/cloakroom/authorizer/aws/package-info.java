/**
 * The one call to AWS that this function makes: {@code GetSecretValue}. The id of a secret comes
 * in; its current and previous value go out. Only loaded where tokens are signed with a shared
 * secret.
 */
@NullMarked
package io.cloakroom.authorizer.aws;

import org.jspecify.annotations.NullMarked;
