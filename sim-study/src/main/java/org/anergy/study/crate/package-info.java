/** Results as research objects: RO-Crate, a description in JSON-LD that repositories read. */
@org.jspecify.annotations.NullMarked
package org.anergy.study.crate;
