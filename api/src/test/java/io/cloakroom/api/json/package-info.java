/** Tests of one package from inside. */
@NullMarked
package io.cloakroom.api.json;

import org.jspecify.annotations.NullMarked;
