/** Tests of one package from inside. */
@NullMarked
package io.cloakroom.api.items;

import org.jspecify.annotations.NullMarked;
