/** Mesenchymal stromal cells: where they go, what licenses them, what they do, how they end. */
@org.jspecify.annotations.NullMarked
package org.anergy.msc;
