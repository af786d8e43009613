/** How the server keeps itself safe, seen from outside. */
@NullMarked
package dz.amal.http.security;

import org.jspecify.annotations.NullMarked;
