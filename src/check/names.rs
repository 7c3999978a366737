//! Names by which entries are found: no two may share one.

use std::collections::HashMap;

use crate::kb::Rule;

use super::{Context, Found};

static DUPLICATE_ALIAS: Rule =
    Rule::new("E20", "duplicate-alias", "An alias is the ID or an alias of another entry, or given twice");

pub(super) static RULES: [&Rule; 1] = [&DUPLICATE_ALIAS];

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Found>) {
    // IDs come first, then aliases of entries that are not checked, so that the checked ones are told.
    let records = context.kb.records();
    let mut owners: HashMap<&str, usize> = records.iter().enumerate().map(|(i, r)| (r.id(), i)).collect();
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by_key(|entry| context.checked[*entry].is_some());
    for entry in order {
        for (i, alias) in records[entry].aliases().enumerate() {
            let Some(&owner) = owners.get(alias) else {
                owners.insert(alias, entry);
                continue;
            };
            let Some(number) = context.checked[entry] else { continue };
            let message = match owner {
                owner if owner == entry => format!("the alias {alias} is a name of this entry already"),
                owner => format!("the alias {alias} is a name of {}", context.name(owner)),
            };
            let pointer = format!("/aliases/{i}");
            let help = "take it out of one of the two";
            found.push((number, context.subjects[number].problem(&DUPLICATE_ALIAS, &pointer, message, help)));
        }
    }
}
