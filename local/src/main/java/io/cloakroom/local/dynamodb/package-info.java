/**
 * DynamoDB on a laptop: the real DynamoDB Local behind a server of ours that listens on loopback
 * only, and the template's tables in it.
 *
 * <p>In: a port, a folder for the data, table definitions. Out: an endpoint. Only the start calls
 * in.
 */
@NullMarked
package io.cloakroom.local.dynamodb;

import org.jspecify.annotations.NullMarked;
