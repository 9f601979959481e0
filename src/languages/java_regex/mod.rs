//! `java.util.regex.Pattern` of JDK 17.
