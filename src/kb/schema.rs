//! The JSON Schema of an entry's file, made from the types.

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema as _, Schema};
use serde_json::{Value, json};

use super::entry::Entry;

/// Members that no entry can be without.
const REQUIRED: [&str; 5] = ["id", "signature", "regex", "domain", "root_cause"];

/// The JSON Schema (2020-12) of an entry's file. Members that it does not name are allowed.
pub fn entry_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(allow_null);
    let mut schema = settings.into_generator().into_root_schema_for::<Entry>();
    schema.insert("title".to_owned(), json!(format!("errkb {}", Entry::schema_name().to_lowercase())));
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    let properties = properties.expect("an entry has members");
    for name in REQUIRED {
        let member = properties.get_mut(name).and_then(Value::as_object_mut).expect("it is a member");
        member.insert("type".to_owned(), json!("string"));
    }
    let disabled = "Takes the entry of this ID out of the layers below; no other member is needed then";
    properties.insert("disabled".to_owned(), json!({"description": disabled, "type": "boolean"}));
    let is_disabled = json!({"properties": {"disabled": {"const": true}}, "required": ["disabled"]});
    schema.insert("required".to_owned(), json!(["id"]));
    schema.insert("if".to_owned(), is_disabled);
    schema.insert("else".to_owned(), json!({"required": REQUIRED}));
    schema.to_value()
}

/// Lets each member that may be left out be `null` instead, as loading does, and says nothing of defaults.
fn allow_null(schema: &mut Schema) {
    transform_subschemas(&mut allow_null, schema);
    let required: Vec<Value> = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for (name, member) in properties {
        let is_optional = !required.iter().any(|required| required == name);
        let Some(member) = member.as_object_mut().filter(|_| is_optional) else { continue };
        member.remove("default");
        match member.get_mut("type") {
            Some(Value::String(one)) => {
                let both = json!([one, "null"]);
                member.insert("type".to_owned(), both);
            }
            Some(Value::Array(types)) if !types.iter().any(|name| name == "null") => {
                types.push(json!("null"));
            }
            _ => {}
        }
        if let Some(reference) = member.remove("$ref") {
            member.insert("anyOf".to_owned(), json!([{"$ref": reference}, {"type": "null"}]));
        }
        if let Some(Value::Array(values)) = member.get_mut("enum") {
            values.push(Value::Null);
        }
    }
}
