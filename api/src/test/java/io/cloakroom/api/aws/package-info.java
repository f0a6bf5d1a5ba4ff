/** How clients of AWS services are made. */
@NullMarked
package io.cloakroom.api.aws;

import org.jspecify.annotations.NullMarked;
