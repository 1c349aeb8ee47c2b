package org.anergy.compartment;

import java.util.List;

/** The cytokines that rules know, as indices into a patch's fields. */
public final class Cytokine {
  /** Interleukin 2. */
  public static final int IL2 = 0;

  /** Interferon gamma. */
  public static final int IFNG = 1;

  /** Tumor necrosis factor and what acts like it. */
  public static final int TNF = 2;

  /** Interleukin 10 and TGFB1: the regulatory field. */
  public static final int IL10 = 3;

  /** CXCL10- and CCL2-like chemokines. */
  public static final int CXCL10 = 4;

  /** Number of cytokines. */
  public static final int COUNT = 5;

  private static final List<String> NAMES = List.of("IL2", "IFNG", "TNF", "IL10", "CXCL10");

  private Cytokine() {}

  /** Returns the gene symbols in the order of the indices. */
  public static List<String> names() {
    return NAMES;
  }
}
