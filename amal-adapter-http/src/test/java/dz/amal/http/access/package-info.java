/** Who may do what: every route, sent by everybody. */
@NullMarked
package dz.amal.http.access;

import org.jspecify.annotations.NullMarked;
