/** Tests that the audit shows what somebody does to it. */
@NullMarked
package dz.amal.bootstrap.audit;

import org.jspecify.annotations.NullMarked;
