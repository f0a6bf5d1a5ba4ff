/**
 * What a SAM template means: the transform that makes REST APIs, functions and tables of {@code
 * AWS::Serverless} resources and their events.
 *
 * <p>In: {@code template.yaml}, parameter values, a region. Out: {@link
 * io.cloakroom.local.sam.SystemDefinition}. Only the start calls in, through {@link
 * io.cloakroom.local.sam.Serverless}.
 */
@NullMarked
package io.cloakroom.local.sam;

import org.jspecify.annotations.NullMarked;
