package org.anergy.study.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.anergy.record.RunEvent;
import org.anergy.run.Sha256;
import org.anergy.study.verify.Courses.Course;

/**
 * What a comparison of two runs of a patient needs of one of them.
 *
 * @param patient index in the cohort
 * @param content hash of all events and daily values: equal only if nothing at all differs
 * @param course the course, without infections
 */
record PairedRun(long patient, String content, Course course) {
  /**
   * To be raised when {@link Courses} or the hash changes: older courses then count for nothing.
   */
  static final int REDUCTION = 2;

  private static final int SHORT_HASH = 16;

  static PairedRun of(PatientRecord patient) {
    return new PairedRun(
        patient.patient(), content(patient), Courses.of(patient).withoutInfections());
  }

  static List<PairedRun> of(CachedCohort cohort) {
    return cohort.map(PairedRun::of);
  }

  private static String content(PatientRecord patient) {
    MessageDigest digest = Sha256.create();
    for (RunEvent event : patient.events()) {
      update(digest, event.day());
      update(digest, event.value());
      for (String text : List.of(event.kind(), event.where(), event.unit(), event.detail())) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    for (float[] column : patient.series()) {
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * column.length);
      bytes.asFloatBuffer().put(column);
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT_HASH);
  }

  private static void update(MessageDigest digest, double value) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
  }
}
