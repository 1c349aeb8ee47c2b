/** What a run leaves behind: series, events, endpoints, pictures. Plain data; uses base only. */
@org.jspecify.annotations.NullMarked
package org.anergy.record;
