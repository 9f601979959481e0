//! A page with configurations in its code blocks: the blocks' methods are a choice.

use super::around;
use super::fences::{self, Block};
use super::import::{Import, Wish, no_such_method, refused, rules};
use super::losses::{Lines, Loss, LossKind};
use super::read::Choice;
use crate::languages::text::Span;

/// Reads one of the code blocks of a page; `None` when the text is no page with configurations.
pub(super) fn page(text: &str, wish: &Wish) -> Option<Import> {
    let blocks = fences::blocks(text, wish.form);
    let read = |block: &Block, method| {
        rules(&fences::alone(text, block), block.form, &Wish { method, ..wish.clone() })
    };
    let mut found: Vec<(&Block, String, Choice)> = Vec::new();
    for block in &blocks {
        for choice in read(block, None).methods {
            let same = found.iter().filter(|(_, name, _)| *name == choice.name).count();
            let name =
                if same == 0 { choice.name.clone() } else { format!("{} ({})", choice.name, same + 1) };
            found.push((block, choice.name, Choice { name, ..choice }));
        }
    }
    let names = || found.iter().map(|(_, _, choice)| choice.name.as_str());
    let index = match (&found[..], wish.method) {
        ([], _) => return None,
        ([_], None) => Ok(0),
        (_, None) => Err(format!("the text holds {} methods in code blocks: choose one", found.len())),
        (_, Some(name)) => {
            names().position(|known| known == name).ok_or_else(|| no_such_method(name, names()))
        }
    };
    let mut import = match index {
        Ok(index) => {
            let (block, own, choice) = &found[index];
            let read = of_block(text, &blocks, block, read(block, Some(own)));
            Import { method: Some(choice.name.clone()), ..read }
        }
        Err(message) => refused(text, 0, message),
    };
    import.form = import.form.or(Some(found[0].0.form));
    import.methods = found.into_iter().map(|(_, _, choice)| choice).collect();
    Some(import)
}

/// What was read from a block, and what became of the page around it.
fn of_block(text: &str, blocks: &[Block], chosen: &Block, mut import: Import) -> Import {
    let lines = Lines::of(text);
    let spans: Vec<Span> = blocks.iter().map(|block| block.span).collect();
    import.losses.extend(around::beside(text, &lines, &spans));
    for block in blocks.iter().filter(|block| *block != chosen) {
        let message = "another code block, it is ignored";
        import.losses.push(Loss::new(LossKind::Ignored, &lines, block.span, message));
    }
    import.losses.sort_by_key(|loss| loss.span.start);
    import
}
