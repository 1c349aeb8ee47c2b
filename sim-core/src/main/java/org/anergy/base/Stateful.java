package org.anergy.base;

/** A part of the simulation that owns state: it can walk through all of it and take it back. */
public interface Stateful {
  /** Gives every number of the state to {@code sink}; the order is a pure function of the state. */
  void save(StateSink sink);

  /** Replaces the whole state by what {@code source} holds. */
  void load(StateSource source);
}
