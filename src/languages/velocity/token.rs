//! Tokens: what the lexer hands to the parser.

use crate::languages::text::Span;

/// What a token is, in the order of the original's rules: of two rules that match the same length, the
/// one written first wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    EndOfTemplate,
    IndexLeft,
    IndexRight,
    LeftBracket,
    RightBracket,
    Comma,
    DoubleDot,
    Colon,
    LeftCurly,
    RightCurly,
    LeftParen,
    RightParen,
    MethodRightParen,
    EscapedDirective,
    Set,
    Dollar,
    DollarBang,
    TextBlockStart,
    FormalCommentStart,
    CommentStart,
    Hash,
    LineCommentStart,
    DoubleEscape,
    Escape,
    Text,
    LineCommentEnd,
    FormalCommentEnd,
    CommentEnd,
    TextBlock,
    Skipped,
    More,
    WhiteSpace,
    StringLiteral,
    True,
    False,
    Newline,
    Minus,
    Plus,
    Multiply,
    Divide,
    Modulus,
    And,
    Or,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Not,
    Assign,
    End,
    If,
    ElseIf,
    Else,
    IntegerLiteral,
    FloatLiteral,
    Word,
    BracketedWord,
    Identifier,
    Dot,
    ReferenceLeftCurly,
    ReferenceRightCurly,
    ReferenceTerminator,
    DirectiveTerminator,
    EmptyIndex,
}

impl Kind {
    /// Whether it stands between two operands.
    pub(super) fn is_operator(self) -> bool {
        (Kind::Minus..=Kind::NotEqual).contains(&self)
    }

    /// Whether an operand can begin with it.
    pub(super) fn begins_operand(self) -> bool {
        matches!(
            self,
            Kind::StringLiteral
                | Kind::IntegerLiteral
                | Kind::FloatLiteral
                | Kind::True
                | Kind::False
                | Kind::Identifier
                | Kind::ReferenceLeftCurly
                | Kind::LeftBracket
                | Kind::LeftCurly
        )
    }

    /// What a message calls the token.
    pub(super) fn in_words(self) -> &'static str {
        match self {
            Kind::EndOfTemplate => "the end of the template",
            Kind::IndexLeft | Kind::LeftBracket => "'['",
            Kind::IndexRight | Kind::RightBracket => "']'",
            Kind::Comma => "','",
            Kind::DoubleDot => "'..'",
            Kind::Colon => "':'",
            Kind::LeftCurly | Kind::ReferenceLeftCurly => "'{'",
            Kind::RightCurly | Kind::ReferenceRightCurly => "'}'",
            Kind::LeftParen => "'('",
            Kind::RightParen | Kind::MethodRightParen => "')'",
            Kind::Set => "#set",
            Kind::WhiteSpace => "white space",
            Kind::StringLiteral => "a string",
            Kind::True => "true",
            Kind::False => "false",
            Kind::Minus => "'-'",
            Kind::Plus => "'+'",
            Kind::Multiply => "'*'",
            Kind::Divide => "'/'",
            Kind::Modulus => "'%'",
            Kind::And => "'&&'",
            Kind::Or => "'||'",
            Kind::Less => "'<'",
            Kind::LessOrEqual => "'<='",
            Kind::Greater => "'>'",
            Kind::GreaterOrEqual => "'>='",
            Kind::Equal => "'=='",
            Kind::NotEqual => "'!='",
            Kind::Not => "'!'",
            Kind::Assign => "'='",
            Kind::End => "#end",
            Kind::If => "#if",
            Kind::ElseIf => "#elseif",
            Kind::Else => "#else",
            Kind::IntegerLiteral => "an integer",
            Kind::FloatLiteral => "a number with a decimal point",
            Kind::Word | Kind::BracketedWord => "a word",
            Kind::Identifier => "a name",
            Kind::Dot => "'.'",
            _ => "text",
        }
    }
}

/// A token and the text it was made of.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// The text of the token. Pieces that lead to it (`$`, `#`, backslashes) are part of it.
    pub(super) image: Span,
    /// What stood before it, was no token of its own and is printed with it: a `$` that starts no
    /// reference, a `#` that starts no directive.
    pub(super) special: Box<str>,
}
