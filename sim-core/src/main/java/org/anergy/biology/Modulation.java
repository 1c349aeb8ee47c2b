package org.anergy.biology;

import java.util.Arrays;
import org.anergy.therapy.Rate;

/**
 * How far a treatment has moved the rules from where they are in an untreated body, in which every
 * factor is exactly 1 and every hazard and share exactly 0. Derived from the state of the
 * treatment, so it is no part of a checkpoint.
 */
public final class Modulation {
  private double thymicOutput = 1;
  private double apcSupply = 1;
  private double naiveGrowth;
  private double memoryGrowth;
  private double cytotoxicNaiveGrowth;
  private double cytotoxicMemoryGrowth;
  private double conversion;
  private final double[] ofDrugs = new double[Rate.values().length];
  private final double[] ofCells = new double[Rate.values().length];
  private double induction = 1;

  /** Everything is as in an untreated body. */
  public Modulation() {
    Arrays.fill(ofDrugs, 1);
    Arrays.fill(ofCells, 1);
  }

  /** Returns the factor on what the thymus exports. */
  public double thymicOutput() {
    return thymicOutput;
  }

  /** Sets what {@link #thymicOutput} returns. */
  public void setThymicOutput(double factor) {
    thymicOutput = factor;
  }

  /** Returns the factor on how many new APCs come, 0–1. */
  public double apcSupply() {
    return apcSupply;
  }

  /** Sets what {@link #apcSupply} returns. */
  public void setApcSupply(double factor) {
    apcSupply = factor;
  }

  /** Returns the factor of all therapies on {@code rate}. */
  public double factor(Rate rate) {
    return ofDrugs[rate.ordinal()] * ofCells[rate.ordinal()];
  }

  /** Returns the factor of drugs alone on {@code rate}. */
  public double factorOfDrugs(Rate rate) {
    return ofDrugs[rate.ordinal()];
  }

  /** Sets the factor of drugs on {@code rate}. */
  public void setFactor(Rate rate, double value) {
    ofDrugs[rate.ordinal()] = value;
  }

  /** Sets the factor on {@code rate} of cells that were given. */
  public void setFactorOfCells(Rate rate, double value) {
    ofCells[rate.ordinal()] = value;
  }

  /** Returns the factor on the odds that cells turn regulatory in the node. */
  public double induction() {
    return induction;
  }

  /** Sets what {@link #induction} returns. */
  public void setInduction(double times) {
    induction = times;
  }

  /**
   * Returns the probability that a hazard strikes in a step under drugs, if it is {@code untreated}
   * without: {@code 1 − (1 − p)^factor}, and exactly p where nothing changes it.
   */
  double probability(double untreated, Rate rate) {
    double times = factor(rate);
    return times == 1 ? untreated : 1 - StrictMath.pow(1 - untreated, times);
  }

  /**
   * Returns by how much lymphopenia lets naive cells divide more than die, 1/d; 0 without it.
   *
   * @param cytotoxic whether of CD8 cells
   */
  public double naiveGrowth(boolean cytotoxic) {
    return cytotoxic ? cytotoxicNaiveGrowth : naiveGrowth;
  }

  /**
   * Returns by how much lymphopenia lets memory cells divide more than die, 1/d; 0 without it.
   *
   * @param cytotoxic whether of CD8 cells
   */
  public double memoryGrowth(boolean cytotoxic) {
    return cytotoxic ? cytotoxicMemoryGrowth : memoryGrowth;
  }

  /** Returns the share of the daughters of naive cells that are like memory cells, 0–1. */
  public double conversion() {
    return conversion;
  }

  /**
   * Sets how lymphopenia lets CD4 cells grow in number, and how many daughters convert.
   *
   * @param naive net growth of naive cells of middling self-affinity, 1/d; 0 without lymphopenia
   * @param memory net growth of memory cells of middling self-affinity, 1/d; 0 without lymphopenia
   * @param memoryLike share of the daughters of naive cells that are like memory cells, 0–1
   */
  public void setLymphopenia(double naive, double memory, double memoryLike) {
    naiveGrowth = naive;
    memoryGrowth = memory;
    conversion = memoryLike;
  }

  /**
   * Sets how lymphopenia lets CD8 cells grow in number.
   *
   * @param naive net growth of naive cells of middling self-affinity, 1/d; 0 without lymphopenia
   * @param memory net growth of memory cells, 1/d; 0 without lymphopenia
   */
  public void setCytotoxicLymphopenia(double naive, double memory) {
    cytotoxicNaiveGrowth = naive;
    cytotoxicMemoryGrowth = memory;
  }
}
