package org.anergy.field;

import java.util.ArrayList;
import java.util.List;

/**
 * The point responses of one patient's fields: fields of one law on equal lattices share a table,
 * which then stays in the cache. Not safe for threads; the tables are, since they never change.
 */
public final class PointResponses {
  private final List<PointResponse> made = new ArrayList<>();

  /** Creates an empty collection. */
  public PointResponses() {}

  /** Returns the response of that law, as the constructor of {@link PointResponse} makes it. */
  PointResponse get(int width, int height, double center, double average, double smear) {
    for (PointResponse response : made) {
      if (response.isOf(width, height, center, average, smear)) {
        return response;
      }
    }
    PointResponse response = new PointResponse(width, height, center, average, smear);
    made.add(response);
    return response;
  }
}
