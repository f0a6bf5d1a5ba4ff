/** Tests of one package from inside. */
@NullMarked
package io.cloakroom.api.log;

import org.jspecify.annotations.NullMarked;
