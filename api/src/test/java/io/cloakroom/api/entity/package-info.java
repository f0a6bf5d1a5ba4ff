/** Tests of one package from inside. */
@NullMarked
package io.cloakroom.api.entity;

import org.jspecify.annotations.NullMarked;
