package org.anergy.biology;

import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that a scenario may switch off one by one, so that the effect of their loss can be
 * measured.
 */
public enum Rule {
  /** Infections arrive. */
  INFECTIONS("infections"),
  /** Infections mature APCs that carry self-antigen. */
  BYSTANDER("bystander"),
  /** Some autoreactive clones recognize an infection. */
  MIMICRY("mimicry"),
  /** Quiet tissue sends APCs with self-antigen to the node. */
  STEADY_STATE("steadyState"),
  /** Resident memory cells react to quiet tissue now and then. */
  REACTIVATION("reactivation"),
  /** Damage shows further epitopes. */
  SPREADING("spreading"),
  /** Dying effectors leave circulating memory. */
  MEMORY("memory"),
  /** A memory cell that responds leaves a memory cell behind. */
  MEMORY_RENEWAL("memoryRenewal"),
  /** Dying effectors leave resident memory. */
  RESIDENTS("residents"),
  /** Signal without costimulation makes anergic. */
  ANERGY("anergy"),
  /** Signal without costimulation makes regulatory cells where regulatory cytokine is high. */
  INDUCTION("induction"),
  /** Conventional cells need more signal the older the patient is. */
  SENESCENCE("senescence"),
  /** Strong priming divides without IL2. */
  STRONG_SIGNAL("strongSignal"),
  /** Regulatory cells take up IL2. */
  IL2_COMPETITION("il2Competition"),
  /** Regulatory cells strip costimulation from APCs. */
  CTLA4("ctla4"),
  /** Regulatory cells secrete IL10 and TGFB1. */
  IL10("il10"),
  /** Regulatory cells silence effectors by contact. */
  CONTACT("contactSuppression"),
  /** Activated regulatory cells divide on IL2. */
  REGULATORY_GROWTH("regulatoryGrowth"),
  /** Regulatory cytokine makes APCs tolerogenic. */
  TOLEROGENIC("tolerogenic"),
  /** Inflammation impairs regulatory function. */
  ACQUIRED_DYSFUNCTION("acquiredDysfunction"),
  /**
   * Phagocytes that took up myelin can hardly be licensed again until the site is repaired, and
   * make regulatory cytokine instead of TNF.
   */
  FOAMY_PHAGOCYTES("foamyPhagocytes"),
  /** Injury uses up the antigen that restimulates. */
  ANTIGEN_USE("antigenUse"),
  /** Chemokine attracts activated cells into tissue. */
  CHEMOKINE_ENTRY("chemokineEntry"),
  /** Effectors drift along chemokine. */
  CHEMOTAXIS("chemotaxis"),
  /** The barrier opens in inflammation and lets more cells in. */
  BARRIER("barrier"),
  /** Injury costs reserve. */
  RESERVE_LOSS("reserveLoss"),
  /** Tissue is repaired. */
  REPAIR("repair"),
  /** Scars lose more tissue slowly. */
  SLOW_LOSS("slowLoss"),
  /** The thymus exports new clones. */
  THYMUS("thymus"),
  /** Selection decides by affinity which lineage a clone joins; off: by chance. */
  SELECTION("selection"),
  /** There are regulatory cells at all. */
  REGULATORY_CELLS("regulatoryCells"),
  /** There are CD8 T cells at all. */
  CYTOTOXIC_CELLS("cytotoxicCells"),
  /** CD8 effectors kill what they recognize. */
  CYTOTOXICITY("cytotoxicity");

  private final String key;

  Rule(String key) {
    this.key = key;
  }

  /** Returns the name that scenarios use. */
  public String key() {
    return key;
  }

  /** Returns the names of all rules, sorted. */
  public static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Rule rule : values()) {
      keys.add(rule.key);
    }
    return keys;
  }

  /** Tells whether the rule is in force, given the keys of the rules that are off. */
  public boolean in(Set<String> off) {
    return !off.contains(key);
  }
}
