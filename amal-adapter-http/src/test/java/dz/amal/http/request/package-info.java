/** Headers, which anybody fills with anything. */
@NullMarked
package dz.amal.http.request;

import org.jspecify.annotations.NullMarked;
