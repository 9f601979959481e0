//! The Java classes of lists, sets, arrays and views.

/// The Java classes behind [`List`](super::List).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListClass {
    /// `java.util.ArrayList`: `[a, b]`
    ArrayList,
    /// `net.minidev.json.JSONArray`: prints itself as JSON
    JsonArray,
    /// `String[]`, as `split` gives it
    StringArray,
    /// `Object[]`, as `toArray` gives it
    ObjectArray,
    /// `char[]`, as `toCharArray` gives it
    CharArray,
    /// `byte[]`, as `getBytes` gives it
    ByteArray,
    /// A part of a list
    SubList,
    /// One or two items that never change, as `List.of` gives them
    List12,
    /// Items that never change, as `List.of` gives them
    ListN,
    /// The keys of a map
    KeySet,
    /// The values of a map
    Values,
    /// The entries of a map
    EntrySet,
}

impl ListClass {
    pub(super) fn name(self) -> &'static str {
        match self {
            ListClass::ArrayList => "java.util.ArrayList",
            ListClass::JsonArray => "net.minidev.json.JSONArray",
            ListClass::StringArray => "[Ljava.lang.String;",
            ListClass::ObjectArray => "[Ljava.lang.Object;",
            ListClass::CharArray => "[C",
            ListClass::ByteArray => "[B",
            ListClass::SubList => "java.util.ArrayList$SubList",
            ListClass::List12 => "java.util.ImmutableCollections$List12",
            ListClass::ListN => "java.util.ImmutableCollections$ListN",
            ListClass::KeySet => "java.util.LinkedHashMap$LinkedKeySet",
            ListClass::Values => "java.util.LinkedHashMap$LinkedValues",
            ListClass::EntrySet => "java.util.LinkedHashMap$LinkedEntrySet",
        }
    }

    /// Whether it is an array.
    pub(in crate::languages::velocity) fn is_array(self) -> bool {
        matches!(
            self,
            ListClass::StringArray | ListClass::ObjectArray | ListClass::CharArray | ListClass::ByteArray
        )
    }

    /// Whether its items never change.
    pub(in crate::languages::velocity) fn is_immutable(self) -> bool {
        matches!(self, ListClass::List12 | ListClass::ListN)
    }

    /// Whether it equals only itself.
    pub(in crate::languages::velocity) fn has_identity(self) -> bool {
        self.is_array() || self == ListClass::Values
    }

    /// Whether items may be added.
    pub(in crate::languages::velocity) fn grows(self) -> bool {
        matches!(self, ListClass::ArrayList | ListClass::JsonArray | ListClass::SubList)
    }

    /// Whether it is a set, of which each item stands once and in no place.
    pub(in crate::languages::velocity) fn is_set(self) -> bool {
        matches!(self, ListClass::KeySet | ListClass::EntrySet)
    }

    /// Whether items have a place that can be asked for.
    pub(in crate::languages::velocity) fn is_list(self) -> bool {
        !matches!(self, ListClass::KeySet | ListClass::Values | ListClass::EntrySet)
    }
}
