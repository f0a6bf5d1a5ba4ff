/**
 * The one shape of every error (RFC 9457). Comes in: a refusal of ours, an error of the framework,
 * or something unexpected. Goes out: a {@link io.cloakroom.api.problem.Problem}. Every package may
 * refuse by throwing a {@link io.cloakroom.api.problem.ProblemException}; no other class writes an
 * error.
 */
@NullMarked
package io.cloakroom.api.problem;

import org.jspecify.annotations.NullMarked;
