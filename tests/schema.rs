//! `errkb schema`: every entry fits it, and what does not fit is no entry.

mod common;

use common::{entry, files, project, run};
use jsonschema::Validator;
use serde_json::{Value, json};

fn schema() -> Value {
    let output = run(&["schema"], "");
    assert_eq!((output.status, output.stderr.as_str()), (0, ""));
    serde_json::from_str(&output.stdout).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_entry_of_the_project_fits() {
    let validator = validator();
    let all = [files(&project("entries"), &["json"]), files(&project("tests/kb"), &["json"])].concat();
    for path in all {
        let errors: Vec<String> =
            validator.iter_errors(&read(&path)).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

#[test]
fn what_loading_takes_fits_and_what_it_refuses_does_not() {
    let validator = validator();
    let good: Value = serde_json::from_str(&entry("t/x", "needle")).unwrap();
    let with = |name: &str, value: Value| {
        let mut changed = good.clone();
        changed[name] = value;
        validator.is_valid(&changed)
    };
    assert!(validator.is_valid(&good));
    assert!(with("house_rule", json!(1)) && with("$schema", json!("errkb.schema.json")));
    assert!(with("tags", Value::Null) && with("confidence", Value::Null) && with("resolvable", json!(true)));
    assert!(with("transition_graph", json!({"leads_to": ["t/y", {"error_id": "t/z", "probability": 0.5}]})));
    assert!(validator.is_valid(&json!({"id": "t/x", "disabled": true})));
    for (name, value) in [
        ("id", json!("T/x")),
        ("regex", Value::Null),
        ("signature", json!("")),
        ("confidence", json!("high")),
        ("confidence", json!(2)),
        ("last_confirmed", json!("yesterday")),
        ("tags", json!("x")),
        ("workarounds", json!([{"action": 3}])),
        ("transition_graph", json!({"leads_to": [{"probability": 0.5}]})),
        ("official_doc_url", json!("www.example.org")),
        ("resolvable", json!("maybe")),
    ] {
        assert!(!with(name, value.clone()), "{name}: {value}");
    }
    for name in ["id", "signature", "regex", "domain", "root_cause"] {
        let mut without = good.clone();
        without.as_object_mut().unwrap().remove(name);
        assert!(!validator.is_valid(&without), "{name}");
    }
}

#[test]
fn every_field_is_described() {
    fn undescribed(schema: &Value, at: &str, found: &mut Vec<String>) {
        for (name, member) in schema["properties"].as_object().into_iter().flatten() {
            if !member["description"].is_string() {
                found.push(format!("{at}.{name}"));
            }
        }
    }
    let schema = schema();
    let mut found = Vec::new();
    undescribed(&schema, "entry", &mut found);
    for (name, part) in schema["$defs"].as_object().unwrap() {
        undescribed(part, name, &mut found);
    }
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
