package org.anergy.cell;

import java.util.List;

/**
 * What a cell on a lattice is: type and state in one byte, because every rule branches on both.
 *
 * <p>Cell Ontology ids: dendritic cell CL:0000451, CD4-positive T cell CL:0000624, naive
 * CL:0000895, memory CL:0000897, effector CL:0001044, regulatory CL:0000792.
 */
public final class CellKind {
  /** Resident dendritic cell that samples its surroundings. */
  public static final byte APC_IMMATURE = 0;

  /** Dendritic cell that carries antigen but is not yet decided. */
  public static final byte APC_CARRYING = 1;

  /** Dendritic cell with full costimulation. */
  public static final byte APC_MATURE = 2;

  /** Dendritic cell that presents without costimulation. */
  public static final byte APC_TOLEROGENIC = 3;

  /** Conventional CD4 T cell that has met nothing. */
  public static final byte NAIVE = 4;

  /** Circulating memory CD4 T cell. */
  public static final byte MEMORY = 5;

  /** Activated CD4 T cell between its divisions. */
  public static final byte BLAST = 6;

  /** CD4 effector T cell. */
  public static final byte EFFECTOR = 7;

  /** Tissue-resident memory CD4 T cell; does not move. */
  public static final byte RESIDENT = 8;

  /** CD4 T cell that was signaled without costimulation. */
  public static final byte ANERGIC = 9;

  /** Regulatory T cell, thymic or induced (its clone's lineage tells). */
  public static final byte REGULATORY = 10;

  /** Number of kinds. */
  public static final int COUNT = 11;

  private static final List<String> NAMES =
      List.of(
          "immature APC",
          "antigen-carrying APC",
          "mature APC",
          "tolerogenic APC",
          "naive T cell",
          "memory T cell",
          "dividing T cell",
          "effector T cell",
          "tissue-resident memory T cell",
          "anergic T cell",
          "regulatory T cell");

  private CellKind() {}

  /** Returns the names of the kinds in the order of their codes. */
  public static List<String> names() {
    return NAMES;
  }

  /** Tells whether {@code kind} is an antigen-presenting cell: the one large cell of a site. */
  public static boolean isLarge(int kind) {
    return kind <= APC_TOLEROGENIC;
  }

  /** Tells whether cells of {@code kind} can change their site. */
  public static boolean isMobile(int kind) {
    return kind >= NAIVE && kind != RESIDENT;
  }
}
