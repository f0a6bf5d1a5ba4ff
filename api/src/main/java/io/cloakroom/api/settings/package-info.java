/**
 * What the function is told from outside. Comes in: the environment variables of the template. Goes
 * out: one record that everybody may read.
 */
@NullMarked
package io.cloakroom.api.settings;

import org.jspecify.annotations.NullMarked;
