package org.anergy.compartment;

import java.util.Arrays;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;

/** The sites of a target-tissue patch: what can be injured, and what inflammation leaves there. */
public final class TissueSites implements Stateful {
  private final String name;
  private final int sites;

  /** Working fraction, 0 (lost) to 1 (intact). */
  public final float[] integrity;

  /** What repair can still bring back, 0–1. */
  public final float[] reserve;

  /** Antigenic debris, in units of one site's tissue. */
  public final float[] debris;

  /** Activation of the resident phagocytes, 0–1. */
  public final float[] phagocyte;

  /** Opening of the blood–tissue barrier, 0–1. */
  public final float[] opening;

  /** 1 where a post-capillary venule passes. Never changes. */
  public final byte[] vessel;

  /** Bit set of the self-epitopes that a site shows. */
  public final int[] shown;

  private final float[] kill; // hazard, 1/h, in the running step only
  private final int[] killedSites;
  private int killedCount;
  private final int[] activeSites;
  private int activeCount;
  private boolean hasDebris;
  private int openingVersion;

  /** Healthy tissue of {@code sites} sites that shows {@code shownEpitopes} everywhere. */
  public TissueSites(String name, int sites, int shownEpitopes) {
    this.name = name;
    this.sites = sites;
    integrity = new float[sites];
    reserve = new float[sites];
    debris = new float[sites];
    phagocyte = new float[sites];
    opening = new float[sites];
    vessel = new byte[sites];
    shown = new int[sites];
    activeSites = new int[sites];
    kill = new float[sites];
    killedSites = new int[sites];
    Arrays.fill(integrity, 1);
    Arrays.fill(reserve, 1);
    Arrays.fill(shown, shownEpitopes);
  }

  /** Tells whether any site had debris or activated phagocytes when it was last looked at. */
  public boolean inflamed() {
    return hasDebris || activeCount > 0;
  }

  /** Tells whether any site had debris when it was last looked at. */
  public boolean hasDebris() {
    return hasDebris;
  }

  /** Returns the number of sites with activated phagocytes when they were last looked at. */
  public int activeCount() {
    return activeCount;
  }

  /** Returns the k-th of {@link #activeCount} sites, in ascending order. */
  public int activeSite(int k) {
    return activeSites[k];
  }

  /** Looks whether any site has debris or activated phagocytes: derived, not part of the state. */
  public void look() {
    beginLook();
    for (int s = 0; s < sites; s++) {
      lookAt(s);
    }
  }

  /** Forgets what was seen; {@link #lookAt} of every site in ascending order must follow. */
  public void beginLook() {
    activeCount = 0;
    hasDebris = false;
  }

  /** Looks at one site: part of {@link #look} for who walks over the sites anyway. */
  public void lookAt(int site) {
    if (phagocyte[site] > 0) {
      activeSites[activeCount++] = site;
    }
    if (debris[site] > 0) {
      hasDebris = true;
    }
  }

  /** Adds to the hazard at which CD8 T cells kill {@code site} in the running step, 1/h. */
  public void kill(int site, float hazard) {
    if (hazard > 0) {
      if (kill[site] == 0) {
        killedSites[killedCount++] = site;
      }
      kill[site] += hazard;
    }
  }

  /** Returns the hazard of {@link #kill} of {@code site}, 1/h. */
  public float killing(int site) {
    return kill[site];
  }

  /** Tells whether any site is being killed in the running step. */
  public boolean isKilled() {
    return killedCount > 0;
  }

  /** Forgets who was killed, once it is done. */
  public void endKilling() {
    for (int k = 0; k < killedCount; k++) {
      kill[killedSites[k]] = 0;
    }
    killedCount = 0;
  }

  /** Returns a number that differs whenever {@link #opening} may have changed. */
  public int openingVersion() {
    return openingVersion;
  }

  /** Says that {@link #opening} has changed. */
  public void openingChanged() {
    openingVersion++;
  }

  @Override
  public void save(StateSink sink) {
    sink.floats(name + ".integrity", integrity, sites);
    sink.floats(name + ".reserve", reserve, sites);
    sink.floats(name + ".debris", debris, sites);
    sink.floats(name + ".phagocyte", phagocyte, sites);
    sink.floats(name + ".opening", opening, sites);
    sink.bytes(name + ".vessel", vessel, sites);
    sink.ints(name + ".shown", shown, sites);
  }

  @Override
  public void load(StateSource source) {
    System.arraycopy(source.floats(name + ".integrity"), 0, integrity, 0, sites);
    System.arraycopy(source.floats(name + ".reserve"), 0, reserve, 0, sites);
    System.arraycopy(source.floats(name + ".debris"), 0, debris, 0, sites);
    System.arraycopy(source.floats(name + ".phagocyte"), 0, phagocyte, 0, sites);
    System.arraycopy(source.floats(name + ".opening"), 0, opening, 0, sites);
    System.arraycopy(source.bytes(name + ".vessel"), 0, vessel, 0, sites);
    System.arraycopy(source.ints(name + ".shown"), 0, shown, 0, sites);
    look();
    openingChanged();
  }
}
