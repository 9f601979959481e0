//! `[?(…)]`: `||` over `&&` over `!`, parentheses and comparisons.

use std::sync::Arc;

use super::cursor::{Cursor, Failure, Units};
use crate::languages::json_path::ast::{Expression, Operand, Operator, Steps, refusal};

/// Reads a filter with its brackets.
pub(super) fn expression(text: Units, nesting: usize) -> Result<Expression, Failure> {
    let mut cursor = Cursor::new(text);
    // The brackets and the question mark have been seen by whoever cut the filter out.
    cursor.at += 1;
    cursor.end -= 1;
    cursor.trim();
    cursor.at += 1;
    cursor.trim();
    let whole = cursor.whole().into();
    let mut parser = FilterParser { cursor, nesting, whole };
    parser.read().or_else(|failure| match failure.own {
        true => Err(failure),
        false => {
            let at = parser.cursor.at;
            let message = refusal(&parser.whole, at, parser.cursor.current()?);
            Err(Failure { own: true, message, at })
        }
    })
}

pub(super) struct FilterParser {
    pub(super) cursor: Cursor,
    pub(super) nesting: usize,
    /// The filter with its brackets, for messages.
    pub(super) whole: Arc<str>,
}

/// What stands on one side of a comparison, or alone.
pub(super) enum Side {
    /// A path, and whether it is wanted: not after `!`.
    Path(Steps, bool),
    Value(Operand),
}

impl Side {
    fn operand(self) -> Operand {
        match self {
            Side::Path(steps, _) => Operand::Path(Box::new(steps)),
            Side::Value(operand) => operand,
        }
    }
}

impl FilterParser {
    fn read(&mut self) -> Result<Expression, Failure> {
        let expression = self.alternatives()?;
        self.cursor.skip_blanks();
        if self.cursor.in_bounds(self.cursor.at) {
            let rest = self.cursor.slice(self.cursor.at, self.cursor.end)?;
            return Err(self.cursor.own(format!("Expected end of filter expression instead of: {rest}")));
        }
        Ok(expression)
    }

    fn alternatives(&mut self) -> Result<Expression, Failure> {
        let mut all = vec![self.conditions()?];
        while self.skip_word("||") {
            all.push(self.conditions()?);
        }
        Ok(if all.len() > 1 { Expression::Or(all) } else { all.remove(0) })
    }

    fn conditions(&mut self) -> Result<Expression, Failure> {
        let mut all = vec![self.condition()?];
        while self.skip_word("&&") {
            all.push(self.condition()?);
        }
        Ok(if all.len() > 1 { Expression::And(all) } else { all.remove(0) })
    }

    fn condition(&mut self) -> Result<Expression, Failure> {
        self.cursor.skip_blanks();
        let start = self.cursor.at;
        if self.cursor.current()? == '!' {
            self.cursor.at += 1;
            self.cursor.skip_blanks();
            if !matches!(self.cursor.current()?, '$' | '@') {
                return self.nested(|parser| Ok(Expression::Not(Box::new(parser.condition()?))));
            }
            self.cursor.at = start;
        }
        if self.cursor.current()? == '(' {
            self.cursor.at += 1;
            let inside = self.nested(Self::alternatives)?;
            self.expect(')')?;
            return Ok(inside);
        }
        self.comparison()
    }

    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Expression, Failure>,
    ) -> Result<Expression, Failure> {
        if self.nesting == 0 {
            return Err(self.cursor.own("paths and parentheses are nested deeper than the limit"));
        }
        self.nesting -= 1;
        let expression = read(self);
        self.nesting += 1;
        expression
    }

    fn expect(&mut self, wanted: char) -> Result<(), Failure> {
        self.cursor.skip_blanks();
        if self.cursor.current()? != wanted {
            return Err(self.cursor.own(format!("Expected character: {wanted}")));
        }
        self.cursor.at += 1;
        Ok(())
    }

    /// Steps over `word`; where it does not stand, only blanks are stepped over and taken back.
    fn skip_word(&mut self, word: &str) -> bool {
        let start = self.cursor.at;
        self.cursor.skip_blanks();
        let end = self.cursor.at + word.len();
        let found =
            end <= self.cursor.end && self.cursor.slice(self.cursor.at, end).is_ok_and(|text| text == word);
        self.cursor.at = if found { end } else { start };
        found
    }

    /// A comparison; if none can be read, a path alone, which asks whether it finds something.
    fn comparison(&mut self) -> Result<Expression, Failure> {
        let left = self.side()?;
        let start = self.cursor.at;
        match self.operator().and_then(|operator| Ok((operator, self.side()?.operand()))) {
            Ok((operator, right)) => {
                return Ok(Expression::Relation { left: left.operand(), operator, right });
            }
            Err(failure) if !failure.own => return Err(failure),
            Err(_) => self.cursor.at = start,
        }
        match left {
            Side::Path(path, wanted) => Ok(Expression::Exists { path, wanted }),
            Side::Value(_) => Err(self.cursor.own("Expected path node")),
        }
    }

    fn operator(&mut self) -> Result<Operator, Failure> {
        self.cursor.skip_blanks();
        let start = self.cursor.at;
        let is_sign = |c: char| matches!(c, '<' | '>' | '=' | '~' | '!');
        let signs = is_sign(self.cursor.current()?);
        while self.cursor.in_bounds(self.cursor.at) {
            let found = self.cursor.current()?;
            if if signs { !is_sign(found) } else { found == ' ' } {
                break;
            }
            self.cursor.at += 1;
        }
        let text = self.cursor.slice(start, self.cursor.at)?;
        operator_of(&upper_case(&text))
            .ok_or_else(|| self.cursor.own(format!("Filter operator {text} is not supported!")))
    }
}

/// In capitals, as far as operators go: two letters beyond ASCII have capitals inside it.
fn upper_case(text: &str) -> String {
    text.replace('ı', "I").replace('ſ', "S").to_ascii_uppercase()
}

fn operator_of(text: &str) -> Option<Operator> {
    Some(match text {
        "==" => Operator::Equal,
        "===" => Operator::EqualTyped,
        "!=" => Operator::NotEqual,
        "!==" => Operator::NotEqualTyped,
        "<" => Operator::Less,
        "<=" => Operator::LessOrEqual,
        ">" => Operator::Greater,
        ">=" => Operator::GreaterOrEqual,
        "=~" => Operator::Matches,
        "IN" => Operator::In,
        "NIN" => Operator::NotIn,
        "CONTAINS" => Operator::Contains,
        "SIZE" => Operator::Size,
        "EMPTY" => Operator::Empty,
        "SUBSETOF" => Operator::SubsetOf,
        "ANYOF" => Operator::AnyOf,
        "NONEOF" => Operator::NoneOf,
        "EXISTS" => Operator::Exists,
        "ALL" | "TYPE" | "MATCHES" => Operator::Unusable,
        _ => return None,
    })
}
