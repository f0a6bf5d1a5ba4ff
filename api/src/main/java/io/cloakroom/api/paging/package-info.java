/**
 * Lists, page by page. Comes in: limit, cursor and order of a query. Goes out: a {@link
 * io.cloakroom.api.paging.PageRequest}, and cursors that only we can read and only their user can
 * use. Every feature with a list uses it.
 */
@NullMarked
package io.cloakroom.api.paging;

import org.jspecify.annotations.NullMarked;
