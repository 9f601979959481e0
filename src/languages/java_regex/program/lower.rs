//! From the tree to operations. Each form of repetition becomes what Java makes of it, because
//! captures and what can be given back depend on it.

use std::sync::Arc;

use super::measure::measure;
use super::{At, Behind, Counts, Follow, Loop, Op, PartLoop, Program, Run, Words};
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::syntax::{Assertion, Form, GroupKind, Kind, Mode, Node, Repeat, Syntax};
use crate::languages::text::Span;

/// Makes the pattern runnable.
pub(in crate::languages::java_regex) fn lower(syntax: &Syntax) -> Program {
    let groups = syntax.groups.len() + 1;
    let mut lowering = Lowering::new(syntax.groups.len() as u32 * 2);
    lowering.node(&syntax.root);
    lowering.span = Span::at(syntax.root.span.end);
    lowering.push(Op::Match);
    lowering.look_ahead();
    Program {
        ops: lowering.ops,
        spans: lowering.spans,
        registers: lowering.registers as usize,
        groups,
        settles: lowering.settles,
        supplementary: syntax.supplementary,
        words: lowering.words,
    }
}

struct Lowering {
    ops: Vec<Op>,
    spans: Vec<Span>,
    span: Span,
    registers: u32,
    words: Words,
    /// How many loops are around whose body can be matched in several ways.
    loops: u32,
    settles: bool,
}

impl Lowering {
    fn new(registers: u32) -> Lowering {
        Lowering {
            ops: Vec::new(),
            spans: Vec::new(),
            span: Span::default(),
            registers,
            words: Words::default(),
            loops: 0,
            settles: false,
        }
    }

    fn push(&mut self, op: Op) {
        self.ops.push(op);
        self.spans.push(self.span);
    }

    /// Tells each run what must follow it.
    fn look_ahead(&mut self) {
        for at in 1..self.ops.len() {
            let (before, after) = self.ops.split_at_mut(at);
            let Some(Op::Run(run)) = before.last_mut() else { continue };
            let Some(run) = Arc::get_mut(run) else { continue };
            run.follow = match after.first() {
                Some(Op::Unit(unit)) => Follow::Unit(*unit),
                Some(Op::Match) => Follow::Match,
                _ => Follow::Anything,
            };
        }
    }

    fn here(&self) -> At {
        self.ops.len() as At
    }

    /// Leaves room for an operation that is known only once what follows it is lowered.
    fn reserve(&mut self) -> usize {
        self.push(Op::PartEnd);
        self.ops.len() - 1
    }

    fn register(&mut self) -> u32 {
        self.registers += 1;
        self.registers - 1
    }

    fn node(&mut self, node: &Node) {
        let around = std::mem::replace(&mut self.span, node.span);
        self.kind(node);
        self.span = around;
    }

    fn kind(&mut self, node: &Node) {
        match &node.kind {
            Kind::Empty => {}
            Kind::Literal(_, set) | Kind::Class(_, set) => self.point(set),
            Kind::Concat(parts) => parts.iter().for_each(|part| self.node(part)),
            Kind::Alternation(parts) => match one_point(node) {
                Some(set) => self.point(&set),
                None => self.alternatives(parts),
            },
            Kind::Group(kind, body) => self.group(kind, body),
            Kind::Repeat(repeat, body) => self.repeat(*repeat, body),
            Kind::Assertion(assertion) => {
                if let Assertion::WordBoundary { unicode, .. } = assertion {
                    self.words.load(*unicode);
                }
                self.push(Op::Assert(*assertion));
            }
            Kind::BackReference(group, rule) => self.push(Op::BackReference(*group as u32, *rule)),
            Kind::LineBreak => self.push(Op::LineBreak),
            Kind::Grapheme => self.push(Op::Grapheme),
        }
    }

    fn point(&mut self, set: &Arc<Set>) {
        let unit = set.single().filter(|point| !(0xd800..=0xdfff).contains(point));
        self.push(match unit.and_then(|point| u16::try_from(point).ok()) {
            Some(unit) => Op::Unit(unit),
            None => Op::Set(Arc::clone(set)),
        });
    }

    fn alternatives(&mut self, parts: &[Node]) {
        let mut jumps = Vec::with_capacity(parts.len());
        for (idx, part) in parts.iter().enumerate() {
            if idx + 1 == parts.len() {
                self.node(part);
                continue;
            }
            let either = self.reserve();
            self.node(part);
            jumps.push(self.reserve());
            self.ops[either] = Op::Either(either as At + 1, self.here());
        }
        let after = self.here();
        for jump in jumps {
            self.ops[jump] = Op::Jump(after);
        }
    }

    fn group(&mut self, kind: &GroupKind, body: &Node) {
        match *kind {
            GroupKind::Plain => self.node(body),
            GroupKind::Capturing(group) => {
                let start = self.register();
                self.push(Op::Keep(start));
                self.node(body);
                self.push(Op::Capture { group: group as u32, start });
            }
            GroupKind::Atomic => self.part(body, |after| Op::Atomic { after }),
            GroupKind::Ahead { negated } => self.part(body, |after| Op::Ahead { negated, after }),
            GroupKind::Behind { negated, by_points } => {
                let size = measure(body);
                let (shortest, longest) = (size.shortest, size.longest);
                self.part(body, |after| {
                    Op::Behind(Arc::new(Behind { negated, by_points, after, shortest, longest }))
                });
            }
        }
    }

    /// Lowers a part that is run on its own, behind the operation that runs it.
    fn part(&mut self, body: &Node, op: impl FnOnce(At) -> Op) {
        let first = self.reserve();
        self.node(body);
        self.push(Op::PartEnd);
        self.ops[first] = op(self.here());
    }

    fn repeat(&mut self, repeat: Repeat, body: &Node) {
        let counts = Counts {
            min: repeat.min,
            max: repeat.max,
            reluctant: repeat.mode == Mode::Reluctant,
            possessive: repeat.mode == Mode::Possessive,
        };
        // What a possessive loop captures stays captured even if the match goes back before it.
        let keeps_groups = counts.possessive && matches!(body.kind, Kind::Group(GroupKind::Capturing(_), _));
        if let Some(set) = one_point(body).filter(|_| !keeps_groups) {
            return self.run(repeat, set, counts, body);
        }
        let (group, inner) = match &body.kind {
            Kind::Group(GroupKind::Plain, inner) => (None, inner),
            Kind::Group(GroupKind::Capturing(group), inner) => (Some(*group as u32), inner),
            _ => return self.part_loop(counts, None, body),
        };
        if counts.possessive {
            self.part_loop(counts, None, body);
        } else if repeat.form == Form::Optional {
            self.optional(counts.reluctant, body);
        } else if measure(inner).one_way {
            self.part_loop(counts, group, inner);
        } else {
            self.any_loop(counts, body);
        }
    }

    fn run(&mut self, repeat: Repeat, set: Arc<Set>, counts: Counts, body: &Node) {
        let in_parts = runs_in_parts(repeat, body);
        let Kind::Group(GroupKind::Capturing(group), _) = body.kind else {
            return self.push(Op::Run(Arc::new(Run {
                set,
                counts,
                in_parts,
                least: None,
                follow: Follow::Anything,
            })));
        };
        let (group, since) = (group as u32, self.register());
        let least = if in_parts { self.settling(counts) } else { None };
        self.push(Op::Keep(since));
        self.push(Op::Run(Arc::new(Run { set, counts, in_parts, least, follow: Follow::Anything })));
        self.push(Op::CaptureLast { group, since });
        self.settle(group, least);
    }

    fn part_loop(&mut self, counts: Counts, group: Option<u32>, body: &Node) {
        let least = group.and_then(|_| self.settling(counts));
        self.part(body, |after| Op::Repeat(Arc::new(PartLoop { counts, after, group, least })));
        if let Some(group) = group {
            self.settle(group, least);
        }
    }

    /// A register for a loop that will settle its group. Java writes the group once more when all
    /// that follows has matched; this shows only where the loop is run several times.
    fn settling(&mut self, counts: Counts) -> Option<u32> {
        let settles = self.loops > 0 && !counts.reluctant && !counts.possessive;
        settles.then(|| self.register())
    }

    fn settle(&mut self, group: u32, least: Option<u32>) {
        if let Some(least) = least {
            self.settles = true;
            self.push(Op::Settle { group, least });
        }
    }

    fn optional(&mut self, reluctant: bool, body: &Node) {
        let either = self.reserve();
        self.node(body);
        let (with, without) = (either as At + 1, self.here());
        self.ops[either] = if reluctant { Op::Either(without, with) } else { Op::Either(with, without) };
    }

    fn any_loop(&mut self, counts: Counts, body: &Node) {
        let (count, begin) = (self.register(), self.register());
        let start = self.reserve();
        self.loops += 1;
        self.node(body);
        self.loops -= 1;
        let next = self.reserve();
        let whole = Arc::new(Loop { counts, body: start as At + 1, after: self.here(), count, begin });
        self.ops[start] = Op::LoopStart(Arc::clone(&whole));
        self.ops[next] = Op::LoopNext(whole);
    }
}

/// Whether Java matches each iteration on its own.
fn runs_in_parts(repeat: Repeat, body: &Node) -> bool {
    match &body.kind {
        Kind::Group(_, inner) => {
            repeat.mode == Mode::Possessive || repeat.form != Form::Optional && measure(inner).one_way
        }
        _ => repeat.mode != Mode::Greedy || repeat.form != Form::Unbounded,
    }
}

/// The set that the part matches one code point of, if it is as simple as that.
///
/// Alternatives of one code point each are such a set: whichever matches, the same is taken.
pub(in crate::languages::java_regex) fn one_point(part: &Node) -> Option<Arc<Set>> {
    match &part.kind {
        Kind::Literal(_, set) | Kind::Class(_, set) => Some(Arc::clone(set)),
        Kind::Alternation(parts) => {
            let mut all: Option<Set> = None;
            for part in parts {
                let (Kind::Literal(_, set) | Kind::Class(_, set)) = &part.kind else { return None };
                all = Some(all.map_or_else(|| Set::clone(set), |all| all.union(set)));
            }
            all.map(Arc::new)
        }
        Kind::Group(GroupKind::Plain | GroupKind::Capturing(_), body) => match body.kind {
            Kind::Literal(..) | Kind::Class(..) | Kind::Alternation(_) => one_point(body),
            _ => None,
        },
        _ => None,
    }
}
