/** The product catalogue, through the function. */
@NullMarked
package io.cloakroom.api.products;

import org.jspecify.annotations.NullMarked;
