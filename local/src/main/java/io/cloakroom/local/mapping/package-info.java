/**
 * Mapping templates: Velocity with the variables that API Gateway gives it.
 *
 * <p>In: a template, and what it may ask of a request. Out: text, and what it wants overridden. The
 * import parses, integrations render.
 */
@NullMarked
package io.cloakroom.local.mapping;

import org.jspecify.annotations.NullMarked;
