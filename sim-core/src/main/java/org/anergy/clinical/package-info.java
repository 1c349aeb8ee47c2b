/** Instruments, relapse, remission, lesions, progression: observers that cannot change biology. */
@org.jspecify.annotations.NullMarked
package org.anergy.clinical;
