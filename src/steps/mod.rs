//! What happened on the way to the response, and why: one step per decision, as data.

mod evidence;
mod step;

pub use evidence::{Evidence, EvidenceKind};
pub use step::{NotChosen, SeenValue, Step, StepKind};
