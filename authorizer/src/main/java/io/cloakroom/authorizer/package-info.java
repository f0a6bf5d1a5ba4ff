/**
 * The Lambda function that API Gateway asks about every bearer token. A TOKEN event comes in; a
 * policy for the whole stage goes out, or an error that the gateway turns into 401 ({@link
 * io.cloakroom.authorizer.Unauthorized}) or 500 ({@link io.cloakroom.authorizer.Undecided}). Only
 * Lambda calls.
 */
@NullMarked
package io.cloakroom.authorizer;

import org.jspecify.annotations.NullMarked;
