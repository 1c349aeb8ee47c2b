package org.anergy.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.anergy.base.RefusedException;
import org.apache.spark.package$;

/**
 * Where a cluster is asked for machines.
 *
 * @param url {@code local[n]}, or {@code spark://host:port} with any number of standby masters
 *     {@code ,host:port}
 */
record SparkMaster(String url) {
  private static final String SCHEME = "spark://";
  private static final int CONNECT_MILLIS = 5_000;

  /** Tells whether the runs are done by this process. */
  boolean local() {
    return !url.startsWith(SCHEME);
  }

  /**
   * Asks whether somebody listens there: Spark itself would try for minutes.
   *
   * @throws RefusedException if nobody does
   */
  void requireAnswer() {
    if (local()) {
      return;
    }
    String reason = "";
    for (String address : url.substring(SCHEME.length()).split(",", -1)) {
      int colon = address.lastIndexOf(':');
      String host = address.substring(0, colon);
      int port = Integer.parseInt(address.substring(colon + 1));
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        return;
      } catch (IOException | IllegalArgumentException e) { // the latter of ports above 65535
        reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      }
    }
    throw new RefusedException(
        "no Spark master answers at "
            + url
            + " ("
            + reason
            + "). Maybe it does not run: its own page says spark://host:port at the top.");
  }

  /** Returns the version of Spark that the cluster must have. */
  static String version() {
    return package$.MODULE$.SPARK_VERSION();
  }
}
