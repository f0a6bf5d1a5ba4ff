/**
 * The page at {@code /_front-door} that shows what happens inside, and the JSON that it asks for.
 *
 * <p>In: the API, what runs, and the last requests. Out: HTTP, to a browser on this machine only.
 * No token, no key, no query and no body is known here.
 */
@NullMarked
package io.cloakroom.local.page;

import org.jspecify.annotations.NullMarked;
