/**
 * The web application on a laptop: files of its build and {@code /config.json}, as CloudFront and
 * S3 serve them.
 *
 * <p>In: the folder of the build, the headers of the template's response headers policy, and what
 * the application must know of this system. Out: answers over HTTP on an origin of its own, so that
 * CORS between site and API is real.
 */
@NullMarked
package io.cloakroom.local.site;

import org.jspecify.annotations.NullMarked;
