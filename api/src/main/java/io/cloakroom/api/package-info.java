/**
 * The edge between Lambda and the application: a proxy event (payload 1.0) comes in as bytes, a
 * proxy answer goes out as bytes. Called by Lambda's runtime alone.
 */
@NullMarked
package io.cloakroom.api;

import org.jspecify.annotations.NullMarked;
