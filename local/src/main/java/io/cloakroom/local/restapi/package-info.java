/**
 * Everything that one stage of a REST API needs to serve, as API Gateway holds it after an import.
 *
 * <p>In: an OpenAPI document with the {@code x-amazon-apigateway-*} extensions, which is what SAM
 * makes of the template. Out: {@link io.cloakroom.local.restapi.RestApi}. The phases of a request
 * read it; only the start makes it.
 */
@NullMarked
package io.cloakroom.local.restapi;

import org.jspecify.annotations.NullMarked;
