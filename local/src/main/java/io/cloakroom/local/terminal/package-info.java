/** What people see in a terminal: colours where the terminal has them, plain text elsewhere. */
@NullMarked
package io.cloakroom.local.terminal;

import org.jspecify.annotations.NullMarked;
