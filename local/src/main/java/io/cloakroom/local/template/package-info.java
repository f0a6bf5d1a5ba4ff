/**
 * The template as a value: read, its parameters filled in, its functions resolved.
 *
 * <p>In: {@code template.yaml} and parameter values. Out: resources without intrinsic functions.
 * Only the start calls in.
 */
@NullMarked
package io.cloakroom.local.template;

import org.jspecify.annotations.NullMarked;
