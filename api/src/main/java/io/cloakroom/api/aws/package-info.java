/**
 * The AWS services behind the API. Comes in: a question in the SDK's own types. Goes out: the
 * answer, or a refusal: 503 where the service is busy or away, 500 where we are at fault.
 * Repositories call it; no exception of the SDK gets past them.
 */
@NullMarked
package io.cloakroom.api.aws;

import org.jspecify.annotations.NullMarked;
