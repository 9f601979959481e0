//! Configurations in other forms, to a scenario and back.
//!
//! A text is read into a `document`, a tree that knows where everything stood. The reader of its form
//! turns that into `rules`, the same for every form, and says of everything in the text what became
//! of it (`losses`). A scenario is read into the same rules, and a writer per form writes them.

mod around;
mod document;
mod edit;
mod export;
mod fences;
mod form;
mod import;
mod limits;
mod losses;
mod pages;
mod read;
mod recognise;
mod rules;
mod scenario_text;
mod write;

pub use edit::{ChangedLines, Edited, edit};
pub use export::{Export, ExportNote, export};
pub use form::Form;
pub use import::{Import, SourcePlace, Wish, import};
pub use losses::{Loss, LossKind};
pub use read::Choice;
pub use recognise::{is_configuration, recognise};
