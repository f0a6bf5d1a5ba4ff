/** Proxy events through the real handler, with the real DynamoDB Local behind it. */
@NullMarked
package io.cloakroom.api;

import org.jspecify.annotations.NullMarked;
