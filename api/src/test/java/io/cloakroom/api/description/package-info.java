/** The API's description (OpenAPI), read as the compiler wrote it. */
@NullMarked
package io.cloakroom.api.description;

import org.jspecify.annotations.NullMarked;
