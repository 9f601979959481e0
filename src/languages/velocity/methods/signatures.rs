//! Which methods the classes have, and the kinds of their parameters: facts of JDK 17.
//!
//! An overload is a letter for each parameter, `-` if there is none, after `*` if it is static:
//! `B` byte, `H` short, `I` int, `J` long, `F` float, `D` double, `Z` boolean, `C` char, `O` Object, `S` String,
//! `Q` CharSequence, `K` Collection, `L` Iterable, `M` Map, `T` the class itself,
//! `A` Object[], `q` CharSequence[], `c` char[], `X` a class that no value of a template has.

use super::view::is_list_iterator;
use crate::languages::velocity::value::{ListClass, Value};

/// The name of a method, and its overloads.
pub(super) type Signatures = &'static [(&'static str, &'static str)];

const OBJECT: Signatures =
    &[("equals", "O"), ("getClass", "-"), ("hashCode", "-"), ("notifyAll", "-"), ("toString", "-")];

const STRING: Signatures = &[
    ("charAt", "I"),
    ("chars", "-"),
    ("codePointAt", "I"),
    ("codePointBefore", "I"),
    ("codePointCount", "II"),
    ("codePoints", "-"),
    ("compare", "*QQ"),
    ("compareTo", "S O"),
    ("compareToIgnoreCase", "S"),
    ("concat", "S"),
    ("contains", "Q"),
    ("contentEquals", "Q X"),
    ("copyValueOf", "*c *cII"),
    ("endsWith", "S"),
    ("equalsIgnoreCase", "S"),
    ("format", "*SA *XSA"),
    ("formatted", "A"),
    ("getBytes", "- S X IIXI"),
    ("getChars", "IIcI"),
    ("indent", "I"),
    ("indexOf", "S SI I II"),
    ("intern", "-"),
    ("isBlank", "-"),
    ("isEmpty", "-"),
    ("join", "*Qq *QL"),
    ("lastIndexOf", "S SI I II"),
    ("length", "-"),
    ("lines", "-"),
    ("matches", "S"),
    ("offsetByCodePoints", "II"),
    ("regionMatches", "ISII ZISII"),
    ("repeat", "I"),
    ("replace", "QQ CC"),
    ("replaceAll", "SS"),
    ("replaceFirst", "SS"),
    ("split", "S SI"),
    ("startsWith", "S SI"),
    ("strip", "-"),
    ("stripIndent", "-"),
    ("stripLeading", "-"),
    ("stripTrailing", "-"),
    ("subSequence", "II"),
    ("substring", "I II"),
    ("toCharArray", "-"),
    ("toLowerCase", "- X"),
    ("toUpperCase", "- X"),
    ("transform", "X"),
    ("translateEscapes", "-"),
    ("trim", "-"),
    ("valueOf", "*O *Z *C *c *cII *D *F *I *J"),
];

const COLLECTION: Signatures = &[
    ("add", "O"),
    ("addAll", "K"),
    ("clear", "-"),
    ("contains", "O"),
    ("containsAll", "K"),
    ("forEach", "X"),
    ("isEmpty", "-"),
    ("iterator", "-"),
    ("parallelStream", "-"),
    ("remove", "O"),
    ("removeAll", "K"),
    ("removeIf", "X"),
    ("retainAll", "K"),
    ("size", "-"),
    ("spliterator", "-"),
    ("stream", "-"),
    ("toArray", "- X A"),
];

/// What a list has instead of and beside what every collection has.
const LIST: Signatures = &[
    ("add", "O IO"),
    ("addAll", "K IK"),
    ("copyOf", "*K"),
    ("get", "I"),
    ("indexOf", "O"),
    ("lastIndexOf", "O"),
    ("listIterator", "- I"),
    ("of", "*- *O *OO *OOO *OOOO *OOOOO *OOOOOO *OOOOOOO *OOOOOOOO *OOOOOOOOO *OOOOOOOOOO *A"),
    ("remove", "O I"),
    ("replaceAll", "X"),
    ("set", "IO"),
    ("sort", "X"),
    ("subList", "II"),
];

const ARRAY_LIST: Signatures = &[("clone", "-"), ("ensureCapacity", "I"), ("trimToSize", "-")];

const JSON_ARRAY: Signatures =
    &[("merge", "O"), ("toJSONString", "- X *K *KX"), ("toString", "- X"), ("writeJSONString", "X XX")];

const MAP: Signatures = &[
    ("clear", "-"),
    ("compute", "OX"),
    ("computeIfAbsent", "OX"),
    ("computeIfPresent", "OX"),
    ("containsKey", "O"),
    ("containsValue", "O"),
    ("entrySet", "-"),
    ("forEach", "X"),
    ("get", "O"),
    ("getOrDefault", "OO"),
    ("isEmpty", "-"),
    ("keySet", "-"),
    ("merge", "OOX"),
    (
        "of",
        "*- *OO *OOOO *OOOOOO *OOOOOOOO *OOOOOOOOOO *OOOOOOOOOOOO *OOOOOOOOOOOOOO *OOOOOOOOOOOOOOOO \
         *OOOOOOOOOOOOOOOOOO *OOOOOOOOOOOOOOOOOOOO",
    ),
    ("put", "OO"),
    ("putAll", "M"),
    ("putIfAbsent", "OO"),
    ("remove", "O OO"),
    ("replace", "OO OOO"),
    ("replaceAll", "X"),
    ("size", "-"),
    ("values", "-"),
];

const LINKED_MAP: Signatures = &[("clone", "-")];

const LOOP: Signatures = &[
    ("getCount", "-"),
    ("getFirst", "-"),
    ("getHasNext", "-"),
    ("getIndex", "-"),
    ("getInfo", "-"),
    ("getLast", "-"),
    ("getParent", "-"),
    ("getReplaced", "-"),
    ("getTopmost", "-"),
    ("hasNext", "-"),
    ("isFirst", "-"),
    ("isLast", "-"),
];

const ENTRY: Signatures = &[
    ("comparingByKey", "*- *X"),
    ("comparingByValue", "*- *X"),
    ("getKey", "-"),
    ("getValue", "-"),
    ("setValue", "O"),
];

const ITERATOR: Signatures = &[("forEachRemaining", "X"), ("hasNext", "-"), ("next", "-"), ("remove", "-")];

/// What the classes of constants have.
const CONSTANT: Signatures = &[("describeConstable", "-")];

const LIST_ITERATOR: Signatures = &[
    ("add", "O"),
    ("hasPrevious", "-"),
    ("nextIndex", "-"),
    ("previous", "-"),
    ("previousIndex", "-"),
    ("set", "O"),
];

const NUMBER: Signatures = &[
    ("byteValue", "-"),
    ("compareTo", "T O"),
    ("doubleValue", "-"),
    ("floatValue", "-"),
    ("intValue", "-"),
    ("longValue", "-"),
    ("shortValue", "-"),
];

const BYTE: Signatures = &[
    ("compare", "*BB"),
    ("compareUnsigned", "*BB"),
    ("decode", "*S"),
    ("hashCode", "- *B"),
    ("parseByte", "*S *SI"),
    ("toString", "- *B"),
    ("toUnsignedInt", "*B"),
    ("toUnsignedLong", "*B"),
    ("valueOf", "*S *SI *B"),
];

const SHORT: Signatures = &[
    ("compare", "*HH"),
    ("compareUnsigned", "*HH"),
    ("decode", "*S"),
    ("hashCode", "- *H"),
    ("parseShort", "*S *SI"),
    ("reverseBytes", "*H"),
    ("toString", "- *H"),
    ("toUnsignedInt", "*H"),
    ("toUnsignedLong", "*H"),
    ("valueOf", "*S *SI *H"),
];

const INTEGER: Signatures = &[
    ("bitCount", "*I"),
    ("compare", "*II"),
    ("compareUnsigned", "*II"),
    ("decode", "*S"),
    ("divideUnsigned", "*II"),
    ("hashCode", "- *I"),
    ("highestOneBit", "*I"),
    ("lowestOneBit", "*I"),
    ("max", "*II"),
    ("min", "*II"),
    ("numberOfLeadingZeros", "*I"),
    ("numberOfTrailingZeros", "*I"),
    ("parseInt", "*QIII *S *SI"),
    ("parseUnsignedInt", "*QIII *S *SI"),
    ("remainderUnsigned", "*II"),
    ("reverse", "*I"),
    ("reverseBytes", "*I"),
    ("rotateLeft", "*II"),
    ("rotateRight", "*II"),
    ("signum", "*I"),
    ("sum", "*II"),
    ("toBinaryString", "*I"),
    ("toHexString", "*I"),
    ("toOctalString", "*I"),
    ("toString", "- *I *II"),
    ("toUnsignedLong", "*I"),
    ("toUnsignedString", "*I *II"),
    ("valueOf", "*S *SI *I"),
];

const LONG: Signatures = &[
    ("bitCount", "*J"),
    ("compare", "*JJ"),
    ("compareUnsigned", "*JJ"),
    ("decode", "*S"),
    ("divideUnsigned", "*JJ"),
    ("hashCode", "- *J"),
    ("highestOneBit", "*J"),
    ("lowestOneBit", "*J"),
    ("max", "*JJ"),
    ("min", "*JJ"),
    ("numberOfLeadingZeros", "*J"),
    ("numberOfTrailingZeros", "*J"),
    ("parseLong", "*QIII *S *SI"),
    ("parseUnsignedLong", "*QIII *S *SI"),
    ("remainderUnsigned", "*JJ"),
    ("reverse", "*J"),
    ("reverseBytes", "*J"),
    ("rotateLeft", "*JI"),
    ("rotateRight", "*JI"),
    ("signum", "*J"),
    ("sum", "*JJ"),
    ("toBinaryString", "*J"),
    ("toHexString", "*J"),
    ("toOctalString", "*J"),
    ("toString", "- *J *JI"),
    ("toUnsignedString", "*J *JI"),
    ("valueOf", "*S *SI *J"),
];

const FLOAT: Signatures = &[
    ("compare", "*FF"),
    ("floatToIntBits", "*F"),
    ("floatToRawIntBits", "*F"),
    ("hashCode", "- *F"),
    ("intBitsToFloat", "*I"),
    ("isFinite", "*F"),
    ("isInfinite", "- *F"),
    ("isNaN", "- *F"),
    ("max", "*FF"),
    ("min", "*FF"),
    ("parseFloat", "*S"),
    ("sum", "*FF"),
    ("toHexString", "*F"),
    ("toString", "- *F"),
    ("valueOf", "*S *F"),
];

const DOUBLE: Signatures = &[
    ("compare", "*DD"),
    ("doubleToLongBits", "*D"),
    ("doubleToRawLongBits", "*D"),
    ("hashCode", "- *D"),
    ("isFinite", "*D"),
    ("isInfinite", "- *D"),
    ("isNaN", "- *D"),
    ("longBitsToDouble", "*J"),
    ("max", "*DD"),
    ("min", "*DD"),
    ("parseDouble", "*S"),
    ("sum", "*DD"),
    ("toHexString", "*D"),
    ("toString", "- *D"),
    ("valueOf", "*S *D"),
];

const BIG_INTEGER: Signatures = &[
    ("abs", "-"),
    ("add", "T"),
    ("and", "T"),
    ("andNot", "T"),
    ("bitCount", "-"),
    ("bitLength", "-"),
    ("byteValueExact", "-"),
    ("clearBit", "I"),
    ("divide", "T"),
    ("divideAndRemainder", "T"),
    ("flipBit", "I"),
    ("gcd", "T"),
    ("getLowestSetBit", "-"),
    ("intValueExact", "-"),
    ("isProbablePrime", "I"),
    ("longValueExact", "-"),
    ("max", "T"),
    ("min", "T"),
    ("mod", "T"),
    ("modInverse", "T"),
    ("modPow", "TT"),
    ("multiply", "T"),
    ("negate", "-"),
    ("nextProbablePrime", "-"),
    ("not", "-"),
    ("or", "T"),
    ("pow", "I"),
    ("remainder", "T"),
    ("setBit", "I"),
    ("shiftLeft", "I"),
    ("shiftRight", "I"),
    ("shortValueExact", "-"),
    ("signum", "-"),
    ("sqrt", "-"),
    ("sqrtAndRemainder", "-"),
    ("subtract", "T"),
    ("testBit", "I"),
    ("toByteArray", "-"),
    ("toString", "- I"),
    ("valueOf", "*J"),
    ("xor", "T"),
];

const BIG_DECIMAL: Signatures = &[
    ("abs", "- X"),
    ("add", "T TX"),
    ("divide", "T TX TI TIX TII"),
    ("divideToIntegralValue", "T TX"),
    ("byteValueExact", "-"),
    ("divideAndRemainder", "T TX"),
    ("intValueExact", "-"),
    ("longValueExact", "-"),
    ("max", "T"),
    ("min", "T"),
    ("movePointLeft", "I"),
    ("movePointRight", "I"),
    ("multiply", "T TX"),
    ("negate", "- X"),
    ("plus", "- X"),
    ("pow", "I IX"),
    ("precision", "-"),
    ("remainder", "T TX"),
    ("round", "X"),
    ("scale", "-"),
    ("scaleByPowerOfTen", "I"),
    ("setScale", "I IX II"),
    ("shortValueExact", "-"),
    ("signum", "-"),
    ("sqrt", "X"),
    ("stripTrailingZeros", "-"),
    ("subtract", "T TX"),
    ("toBigInteger", "-"),
    ("toBigIntegerExact", "-"),
    ("toEngineeringString", "-"),
    ("toPlainString", "-"),
    ("ulp", "-"),
    ("unscaledValue", "-"),
    ("valueOf", "*D *J *JI"),
];

const BOOLEAN: Signatures = &[
    ("booleanValue", "-"),
    ("compare", "*ZZ"),
    ("compareTo", "T O"),
    ("getBoolean", "*S"),
    ("hashCode", "- *Z"),
    ("logicalAnd", "*ZZ"),
    ("logicalOr", "*ZZ"),
    ("logicalXor", "*ZZ"),
    ("parseBoolean", "*S"),
    ("toString", "- *Z"),
    ("valueOf", "*S *Z"),
];

const CHARACTER: Signatures = &[
    ("charCount", "*I"),
    ("charValue", "-"),
    ("compare", "*CC"),
    ("compareTo", "T O"),
    ("digit", "*CI *II"),
    ("forDigit", "*II"),
    ("getNumericValue", "*C *I"),
    ("hashCode", "- *C"),
    ("isAlphabetic", "*I"),
    ("isDefined", "*C *I"),
    ("isDigit", "*C *I"),
    ("isISOControl", "*C *I"),
    ("isLetter", "*C *I"),
    ("isLetterOrDigit", "*C *I"),
    ("isLowerCase", "*C *I"),
    ("isSpace", "*C"),
    ("isSpaceChar", "*C *I"),
    ("isSurrogate", "*C"),
    ("isTitleCase", "*C *I"),
    ("isUpperCase", "*C *I"),
    ("isWhitespace", "*C *I"),
    ("reverseBytes", "*C"),
    ("toChars", "*I *IcI"),
    ("toLowerCase", "*C *I"),
    ("toString", "- *C *I"),
    ("toTitleCase", "*C *I"),
    ("toUpperCase", "*C *I"),
    ("valueOf", "*C"),
];

/// The tables of a value's class, the most special first: the first that has a name has all its overloads.
pub(super) fn of(value: &Value) -> &'static [Signatures] {
    match value {
        Value::String(_) => &[STRING, CONSTANT, OBJECT],
        Value::List(list) => of_list(list.class),
        Value::Map(_) => &[LINKED_MAP, MAP, OBJECT],
        Value::Loop(_) => &[LOOP, MAP, OBJECT],
        Value::Entry(_) => &[ENTRY, OBJECT],
        Value::Iterator(cursor) if is_list_iterator(cursor.class) => &[LIST_ITERATOR, ITERATOR, OBJECT],
        Value::Iterator(_) => &[ITERATOR, OBJECT],
        Value::Byte(_) => &[BYTE, CONSTANT, NUMBER, OBJECT],
        Value::Short(_) => &[SHORT, CONSTANT, NUMBER, OBJECT],
        Value::Integer(_) => &[INTEGER, CONSTANT, NUMBER, OBJECT],
        Value::Long(_) => &[LONG, CONSTANT, NUMBER, OBJECT],
        Value::Float(_) => &[FLOAT, CONSTANT, NUMBER, OBJECT],
        Value::Double(_) => &[DOUBLE, CONSTANT, NUMBER, OBJECT],
        Value::BigInteger(_) => &[BIG_INTEGER, NUMBER, OBJECT],
        Value::BigDecimal(_) => &[BIG_DECIMAL, NUMBER, OBJECT],
        Value::Boolean(_) => &[BOOLEAN, CONSTANT, OBJECT],
        Value::Character(_) => &[CHARACTER, CONSTANT, OBJECT],
        Value::Block(_) | Value::Host(_) => &[OBJECT],
        Value::Class(_) | Value::Null => &[],
    }
}

fn of_list(class: ListClass) -> &'static [Signatures] {
    match class {
        ListClass::ArrayList => &[ARRAY_LIST, LIST, COLLECTION, OBJECT],
        ListClass::JsonArray => &[JSON_ARRAY, ARRAY_LIST, LIST, COLLECTION, OBJECT],
        ListClass::SubList | ListClass::List12 | ListClass::ListN => &[LIST, COLLECTION, OBJECT],
        // An array has Object's methods, and then those of a list that wraps it.
        class if class.is_array() => &[OBJECT, LIST, COLLECTION],
        _ => &[COLLECTION, OBJECT],
    }
}
