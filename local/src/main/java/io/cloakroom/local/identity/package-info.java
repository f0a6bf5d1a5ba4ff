/**
 * Sign-in on a laptop: an OpenID Connect issuer with two demo users, in place of the user pool that
 * the template makes in AWS.
 *
 * <p>In: a port and the audience of its tokens. Out: the issuer's address and that of its key set,
 * which become template parameters; and tokens for whoever signs in as a demo user, as the tour and
 * {@code ./run token} do.
 */
@NullMarked
package io.cloakroom.local.identity;

import org.jspecify.annotations.NullMarked;
