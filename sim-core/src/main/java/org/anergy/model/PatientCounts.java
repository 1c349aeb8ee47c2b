package org.anergy.model;

import java.util.List;
import org.anergy.compartment.Pools;
import org.anergy.compartment.TissueSites;

/** A patient's state in numbers that every fidelity has. Read-only views. */
public interface PatientCounts {
  /** Returns the cells of {@code kind} in the lymph node. */
  int nodeCells(int kind);

  /** Returns the activated regulatory cells in the lymph node. */
  int nodeActiveRegulatory();

  /** Returns the cells of {@code kind} in all target tissue. */
  int tissueCells(int kind);

  /** Returns the activated regulatory cells in all target tissue. */
  int tissueActiveRegulatory();

  /** Returns the restimulated effectors in all target tissue. */
  int restimulated();

  /** Returns the CD8 cells of {@code kind} in all target tissue. */
  int cytotoxicTissue(int kind);

  /** Returns the restimulated CD8 effectors in all target tissue. */
  int cytotoxicRestimulated();

  /** Returns the CD8 cells of {@code kind}, naive or memory, in blood, lymphoid tissue and node. */
  long cytotoxicTotal(int kind);

  /** Returns the tissue patches in which something happens. */
  int awakePatches();

  /** Returns the cells in blood. */
  Pools blood();

  /** Returns the cells in lymphoid tissue other than the node. */
  Pools lymphoid();

  /** Returns the mean concentration of {@code cytokine} in the node, pM. */
  double nodeMean(int cytokine);

  /** Returns the mean concentration of {@code cytokine} in all target tissue, pM. */
  double tissueMean(int cytokine);

  /** Returns the part of regulatory function that inflammation has left, 0–1. */
  double acquiredFunction();

  /** Returns the sites of every patch. */
  List<TissueSites> tissue();

  /** Returns how many lattice sites one of {@link #tissue} stands for. */
  int sitesPerUnit();

  /** Returns the number of clones ever made. */
  int clones();

  /** Adds the conventional cells outside of the pools to {@code byClone}. */
  void addConventional(int[] byClone);
}
