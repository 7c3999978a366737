//! Names of members that the format does not know.

use serde_json::Value;

use crate::kb::{Problem, Rule, escape};

use super::{Context, Subject};

static MISSPELT: Rule =
    Rule::new("W02", "misspelt-field", "A name that the format does not know is much like one that it knows");
static UNKNOWN: Rule =
    Rule::new("W03", "unknown-field", "A part of the entry has a member that the format does not know");

pub(super) static RULES: [&Rule; 2] = [&MISSPELT, &UNKNOWN];

/// How much alike two names are from which on one is taken for the other misspelt, 0 to 1.
const ALIKE: f64 = 0.75;

/// Unknown members of the entry itself are kept and given back; within its parts nobody would see them.
pub(super) fn check(subject: &Subject<'_>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    let mut shape = Shape { subject, root: context.schema, problems };
    shape.compare(&subject.value, context.schema, &mut String::new());
}

struct Shape<'a> {
    subject: &'a Subject<'a>,
    root: &'a Value,
    problems: &'a mut Vec<Problem>,
}

impl Shape<'_> {
    fn compare(&mut self, value: &Value, schema: &Value, pointer: &mut String) {
        let schema = self.resolve(schema);
        let len = pointer.len();
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    pointer.push('/');
                    pointer.push_str(&escape(name));
                    let known = schema["properties"].as_object();
                    match known.map(|known| (known, known.get(name))) {
                        Some((_, Some(schema))) => self.compare(value, schema, pointer),
                        Some((known, None)) => self.report(name, known.keys(), pointer, len == 0),
                        None => self.compare(value, &schema["additionalProperties"], pointer),
                    }
                    pointer.truncate(len);
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    pointer.push_str(&format!("/{index}"));
                    self.compare(value, &schema["items"], pointer);
                    pointer.truncate(len);
                }
            }
            _ => {}
        }
    }

    /// The schema that `schema` stands for.
    fn resolve<'s>(&self, schema: &'s Value) -> &'s Value
    where
        Self: 's,
    {
        let reference =
            schema.get("$ref").or_else(|| schema.pointer("/anyOf/0/$ref")).and_then(Value::as_str);
        let root: &'s Value = self.root;
        reference.and_then(|path| root.pointer(path.trim_start_matches('#'))).unwrap_or(schema)
    }

    fn report<'n>(
        &mut self,
        name: &str,
        known: impl Iterator<Item = &'n String>,
        pointer: &str,
        is_entry: bool,
    ) {
        let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&name.to_lowercase(), known);
        let nearest = known.map(|known| (likeness(known), known)).max_by(|(a, _), (b, _)| a.total_cmp(b));
        let message = format!("the format has no field `{name}`");
        match nearest {
            Some((likeness, known)) if likeness >= ALIKE => {
                let help = format!("did you mean `{known}`?");
                self.problems.push(self.subject.problem_of_name(&MISSPELT, pointer, message, help));
            }
            _ if is_entry => {}
            _ => {
                let help = "it is kept and never shown; say it in a field that the format has";
                self.problems.push(self.subject.problem_of_name(&UNKNOWN, pointer, message, help));
            }
        }
    }
}
