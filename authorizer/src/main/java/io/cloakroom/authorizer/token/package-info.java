/**
 * The judgement of one token: form, algorithm, signature, claims, in that order. The text of an
 * {@code Authorization} header comes in, a {@link Verdict} goes out. The handler calls; keys are
 * asked for through {@link KeySource}, which another package answers. The rows A1–A19 named here
 * are those of {@code authorizer/README.md}.
 */
@NullMarked
package io.cloakroom.authorizer.token;

import org.jspecify.annotations.NullMarked;
