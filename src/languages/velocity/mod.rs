//! Apache Velocity 1.7.
