//! `String.format`, as `java.util.Formatter` of JDK 17 does it in an English locale.

use super::format_number::{self, Digits};
use super::{Answer, Environment, Failure};
use crate::languages::velocity::error::Exception;
use crate::languages::velocity::value::{ListClass, Value};

/// The longest width or precision that is written out.
const WIDEST: usize = 10_000;

/// `%[place$][flags][width][.precision]conversion`
#[derive(Clone, Copy)]
pub(super) struct Specifier<'f> {
    argument: Place,
    flags: &'f str,
    pub(super) width: Option<usize>,
    pub(super) precision: Option<usize>,
    /// In small letters.
    pub(super) conversion: char,
    pub(super) is_upper: bool,
    is_date: bool,
}

/// Which argument is meant.
#[derive(Clone, Copy)]
enum Place {
    Next,
    /// `<`
    Previous,
    At(usize),
}

enum Piece<'f> {
    Text(&'f str),
    Specifier(Specifier<'f>),
}

/// All conversions but those of dates and times; a format with such a one does not exist here.
pub(super) fn format(format: &str, arguments: &[Value], environment: &Environment<'_>) -> Answer {
    // Null alone is no array, and every argument is null.
    let arguments = match arguments {
        [Value::Null] => None,
        [Value::List(list)] if matches!(list.class, ListClass::StringArray | ListClass::ObjectArray) => {
            Some(list.items().clone())
        }
        several => Some(several.to_vec()),
    };
    let mut out = String::new();
    let (mut next, mut last) = (0, None);
    for piece in pieces(format)? {
        let specifier = match piece {
            Piece::Text(text) => {
                out.push_str(text);
                continue;
            }
            Piece::Specifier(specifier) => specifier,
        };
        if matches!(specifier.conversion, '%' | 'n') && !specifier.is_date {
            justify(&mut out, if specifier.conversion == 'n' { "\n" } else { "%" }, &specifier);
            continue;
        }
        let place = match specifier.argument {
            Place::Previous => last,
            Place::At(place) => Some(place),
            Place::Next => {
                next += 1;
                Some(next - 1)
            }
        };
        last = place;
        let missing =
            || thrown("java.util.MissingFormatArgumentException", "Format specifier without an argument");
        let value = match (&arguments, place) {
            (_, None) => return Err(missing()),
            (None, _) => &Value::Null,
            (Some(arguments), Some(place)) => arguments.get(place).ok_or_else(missing)?,
        };
        let Some(text) = written(&specifier, value, environment)? else { return Ok(None) };
        justify(&mut out, &text, &specifier);
        if out.len() > environment.longest {
            return Err(Failure::TooLarge);
        }
    }
    environment.string(out)
}

/// The whole format is read and checked before anything is written.
fn pieces(format: &str) -> Result<Vec<Piece<'_>>, Failure> {
    let mut pieces = Vec::new();
    let mut rest = format;
    while let Some((text, after)) = rest.split_once('%') {
        pieces.push(Piece::Text(text));
        let Some((specifier, after)) = read(after)? else {
            return Err(thrown("java.util.UnknownFormatConversionException", "Conversion = '%'"));
        };
        specifier.check()?;
        pieces.push(Piece::Specifier(specifier));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    Ok(pieces)
}

fn read(text: &str) -> Result<Option<(Specifier<'_>, &str)>, Failure> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = text;
    let mut argument = Place::Next;
    let (place, after) = rest.split_at(digits(rest));
    if let Some(after) = after.strip_prefix('$').filter(|_| !place.is_empty()) {
        let place = place.parse::<i32>().ok().and_then(|place| usize::try_from(place - 1).ok());
        argument = Place::At(
            place.ok_or_else(|| thrown("java.util.IllegalFormatArgumentIndexException", "no index"))?,
        );
        rest = after;
    }
    let flags;
    (flags, rest) = rest.split_at(rest.bytes().take_while(|byte| b"-#+ 0,(<".contains(byte)).count());
    let width;
    (width, rest) = rest.split_at(digits(rest));
    let mut precision = None;
    if let Some(after) = rest.strip_prefix('.')
        && digits(after) > 0
    {
        let (written, after) = after.split_at(digits(after));
        precision = Some(size(written, "java.util.IllegalFormatPrecisionException")?);
        rest = after;
    }
    let is_letter = |c: &char| c.is_ascii_alphabetic();
    let mut letters = rest.chars();
    let Some(mut conversion) = letters.next().filter(|c| is_letter(c) || *c == '%') else { return Ok(None) };
    let is_date = matches!(conversion, 't' | 'T') && letters.clone().next().is_some_and(|c| is_letter(&c));
    let is_upper = conversion.is_ascii_uppercase();
    if is_date {
        conversion = letters.next().unwrap_or_default();
    } else {
        conversion.make_ascii_lowercase();
    }
    if flags.contains('<') {
        argument = Place::Previous;
    }
    let width =
        if width.is_empty() { None } else { Some(size(width, "java.util.IllegalFormatWidthException")?) };
    let specifier = Specifier { argument, flags, width, precision, conversion, is_upper, is_date };
    Ok(Some((specifier, letters.as_str())))
}

fn size(digits: &str, exception: &'static str) -> Result<usize, Failure> {
    let size = digits.parse::<i32>().map_err(|_| thrown(exception, digits))?;
    usize::try_from(size).ok().filter(|size| *size <= WIDEST).ok_or(Failure::TooLarge)
}

impl Specifier<'_> {
    pub(super) fn has(&self, flag: char) -> bool {
        self.flags.contains(flag)
    }

    /// Whether the parts fit together.
    fn check(&self) -> Result<(), Failure> {
        if self.flags.chars().any(|flag| self.flags.matches(flag).count() > 1) {
            return Err(thrown("java.util.DuplicateFormatFlagsException", self.flags));
        }
        match self.conversion {
            _ if self.is_date => {
                self.has_no_precision()?;
                self.has_none_of("#+ 0,(")?;
                self.has_width_for("-")
            }
            'b' | 'h' | 's' => {
                if self.conversion != 's' {
                    self.has_none_of("#")?;
                }
                self.has_width_for("-")?;
                self.has_none_of("+ 0,(")
            }
            'c' => {
                self.has_no_precision()?;
                self.has_none_of("#+ 0,(")?;
                self.has_width_for("-")
            }
            'd' | 'o' | 'x' if !self.is_upper || self.conversion == 'x' => {
                self.fits_a_number()?;
                self.has_no_precision()?;
                self.has_none_of(if self.conversion == 'd' { "#" } else { "," })
            }
            'e' | 'f' | 'g' | 'a' if self.conversion != 'f' || !self.is_upper => {
                self.fits_a_number()?;
                self.has_none_of(match self.conversion {
                    'a' => "(,",
                    'e' => ",",
                    'g' => "#",
                    _ => "",
                })
            }
            '%' | 'n' if !self.is_upper => {
                self.has_no_precision()?;
                if self.conversion == 'n' && self.width.is_some() {
                    return Err(thrown("java.util.IllegalFormatWidthException", ""));
                }
                if !self.flags.is_empty() && (self.conversion, self.flags) != ('%', "-") {
                    return Err(thrown("java.util.IllegalFormatFlagsException", self.flags));
                }
                self.has_width_for("-")
            }
            conversion => Err(thrown("java.util.UnknownFormatConversionException", &conversion.to_string())),
        }
    }

    fn has_no_precision(&self) -> Result<(), Failure> {
        match self.precision {
            Some(_) => {
                Err(thrown("java.util.IllegalFormatPrecisionException", "no precision is possible here"))
            }
            None => Ok(()),
        }
    }

    pub(super) fn has_none_of(&self, flags: &str) -> Result<(), Failure> {
        match flags.chars().find(|flag| self.has(*flag)) {
            Some(flag) => Err(thrown("java.util.FormatFlagsConversionMismatchException", &flag.to_string())),
            None => Ok(()),
        }
    }

    fn has_width_for(&self, flags: &str) -> Result<(), Failure> {
        if self.width.is_none() && flags.chars().any(|flag| self.has(flag)) {
            return Err(thrown("java.util.MissingFormatWidthException", self.flags));
        }
        Ok(())
    }

    fn fits_a_number(&self) -> Result<(), Failure> {
        self.has_width_for("-0")?;
        if self.has('+') && self.has(' ') || self.has('-') && self.has('0') {
            return Err(thrown("java.util.IllegalFormatFlagsException", self.flags));
        }
        Ok(())
    }
}

/// What stands in the specifier's place, before it is padded with blanks.
fn written(
    specifier: &Specifier<'_>,
    value: &Value,
    environment: &Environment<'_>,
) -> Result<Option<String>, Failure> {
    if specifier.is_date {
        return match value {
            Value::Null => Ok(Some(cut(specifier, "null".to_owned()))),
            Value::Long(_) => Ok(None),
            _ => Err(other_class()),
        };
    }
    let text = match (specifier.conversion, value) {
        ('b', Value::Boolean(value)) => value.to_string(),
        ('b', value) => (!value.is_null()).to_string(),
        ('s', value) => {
            specifier.has_none_of("#")?;
            environment.text(value)?
        }
        (_, Value::Null) => "null".to_owned(),
        ('h', value) => format!("{:x}", value.java_hash()),
        ('c', Value::Character(_)) => environment.text(value)?,
        ('c', Value::Byte(_) | Value::Short(_) | Value::Integer(_)) => {
            let point = value.int_value().and_then(|point| u32::try_from(point).ok());
            match point.filter(|point| *point <= 0x10_ffff) {
                Some(point) => char::from_u32(point).unwrap_or('?').to_string(),
                None => return Err(thrown("java.util.IllegalFormatCodePointException", "no character")),
            }
        }
        ('d' | 'o' | 'x', value) => return format_number::integer(specifier, value).map(Some),
        ('e' | 'f' | 'g' | 'a', Value::Double(_) | Value::Float(_)) => {
            return Ok(Some(format_number::double(specifier, value)));
        }
        ('e' | 'f' | 'g', Value::BigDecimal(digits)) => {
            let number = Digits::read(digits.strip_prefix('-').unwrap_or(digits));
            return Ok(Some(format_number::decimal(specifier, &number, digits.starts_with('-'))));
        }
        _ => return Err(other_class()),
    };
    Ok(Some(cut(specifier, text)))
}

/// A text in its precision, in capitals if the conversion is one.
fn cut(specifier: &Specifier<'_>, text: String) -> String {
    let text = match specifier.precision {
        Some(most) => super::utf16::slice(&text, 0, most.min(super::utf16::length(&text))),
        None => text,
    };
    if specifier.is_upper { text.to_uppercase() } else { text }
}

fn justify(out: &mut String, text: &str, specifier: &Specifier<'_>) {
    let missing = specifier.width.unwrap_or(0).saturating_sub(super::utf16::length(text));
    let blanks = std::iter::repeat_n(' ', missing);
    if specifier.has('-') {
        out.push_str(text);
        out.extend(blanks);
    } else {
        out.extend(blanks);
        out.push_str(text);
    }
}

pub(super) fn other_class() -> Failure {
    thrown("java.util.IllegalFormatConversionException", "the value has another class")
}

fn thrown(class: &'static str, message: &str) -> Failure {
    Exception::new(class, message).into()
}
