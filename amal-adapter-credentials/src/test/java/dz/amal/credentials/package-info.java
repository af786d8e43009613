/** Specification of passwords and second factors. */
@NullMarked
package dz.amal.credentials;

import org.jspecify.annotations.NullMarked;
