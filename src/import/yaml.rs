//! YAML as JSON values, with the place of each text.

use std::collections::HashMap;

use saphyr::{LoadableYamlNode as _, MarkedYaml, Scalar, YamlData};
use serde_json::{Map, Value};

use super::Note;

/// The documents of a YAML text.
#[derive(Debug)]
pub(super) struct Yaml {
    pub documents: Vec<Value>,
    /// By JSON Pointer, the document's number first: where in the text a value begins, in bytes.
    places: HashMap<String, usize>,
}

impl Yaml {
    /// Parses a text.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse(text: &str) -> Result<Self, Note> {
        let offset = |characters: usize| text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
        let parsed = MarkedYaml::load_from_str(text).map_err(|error| {
            Note::new(offset(error.marker().index()), format!("not YAML: {}", error.info()))
                .with_help("a file of rules is YAML 1.2")
        })?;
        let mut yaml = Yaml { documents: Vec::new(), places: HashMap::new() };
        let mut characters = HashMap::new();
        for (number, document) in parsed.iter().enumerate() {
            let value = value_of(document, &format!("/{number}"), &mut characters);
            yaml.documents.push(value);
        }
        // All at once: counting characters from the beginning for each would take long.
        let wanted: HashMap<usize, usize> = {
            let mut indices: Vec<usize> = characters.values().copied().collect();
            indices.sort_unstable();
            let mut at = text.char_indices().map(|(at, _)| at).enumerate();
            indices.dedup();
            indices
                .into_iter()
                .map(|index| (index, at.find(|(i, _)| *i == index).map_or(text.len(), |(_, at)| at)))
                .collect()
        };
        yaml.places = characters.into_iter().map(|(pointer, index)| (pointer, wanted[&index])).collect();
        Ok(yaml)
    }

    /// Where the value at a pointer begins, in bytes of the text.
    pub fn place(&self, pointer: &str) -> usize {
        self.places.get(pointer).copied().unwrap_or(0)
    }
}

fn value_of(node: &MarkedYaml<'_>, pointer: &str, places: &mut HashMap<String, usize>) -> Value {
    places.insert(pointer.to_owned(), node.span.start.index());
    match &node.data {
        YamlData::Value(scalar) => value_of_scalar(scalar),
        YamlData::Representation(text, ..) => Value::String(text.to_string()),
        YamlData::Sequence(list) => list
            .iter()
            .enumerate()
            .map(|(i, node)| value_of(node, &format!("{pointer}/{i}"), places))
            .collect(),
        YamlData::Mapping(members) => {
            let mut object = Map::new();
            for (key, node) in members {
                let key = match &key.data {
                    YamlData::Value(Scalar::String(key)) => key.to_string(),
                    YamlData::Value(scalar) => value_of_scalar(scalar).to_string(),
                    _ => "?".to_owned(),
                };
                let value = value_of(node, &format!("{pointer}/{key}"), places);
                object.insert(key, value);
            }
            Value::Object(object)
        }
        YamlData::Tagged(_, node) => value_of(node, pointer, places),
        YamlData::Alias(_) | YamlData::BadValue => Value::Null,
    }
}

fn value_of_scalar(scalar: &Scalar<'_>) -> Value {
    match scalar {
        Scalar::Null => Value::Null,
        Scalar::Boolean(flag) => Value::Bool(*flag),
        Scalar::Integer(number) => Value::from(*number),
        Scalar::FloatingPoint(number) => serde_json::json!(number.into_inner()),
        Scalar::String(text) => Value::String(text.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_places() {
        let text =
            "# é\nrules:\n  - a: &x one\n    b: [1, 2.5, true, null]\n    c: *x\n---\nd: |\n  two\n  lines\n";
        let yaml = Yaml::parse(text).unwrap();
        assert_eq!(
            yaml.documents[0],
            serde_json::json!({"rules": [{"a": "one", "b": [1, 2.5, true, null], "c": "one"}]})
        );
        assert_eq!(yaml.documents[1]["d"], "two\nlines\n");
        assert!(text[yaml.place("/0/rules/0/b/1")..].starts_with("2.5"));
    }

    #[test]
    fn what_is_no_yaml_is_told_with_its_place() {
        let problem = Yaml::parse("a: [1, 2\nb: }").unwrap_err();
        assert!(problem.message.starts_with("not YAML: ") && problem.offset > 0, "{problem:?}");
    }
}
