//! Takes members out of what is imported, so that what is left is what found no place.

use serde_json::{Map, Value};

use crate::check::Date;

/// Takes the text of a member; one of another type, or an empty one, stays. Blanks around it go.
pub(super) fn take_text(from: &mut Map<String, Value>, name: &str) -> Option<String> {
    let text = from.get(name)?.as_str()?.trim().to_owned();
    from.shift_remove(name);
    (!text.is_empty()).then_some(text)
}

/// Takes a share, as a number from 0 to 1 or its text; a percentage is made one. What is neither stays.
pub(super) fn take_share(from: &mut Map<String, Value>, name: &str) -> Option<Value> {
    let value = from.get(name)?;
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (number, is_percentage) = match text.trim().strip_suffix('%') {
        Some(number) => (number.trim().parse::<f64>().ok()?, true),
        None => (text.trim().parse::<f64>().ok()?, false),
    };
    let is_percentage = is_percentage || (number > 1.0 && number <= 100.0);
    let share = if is_percentage { number / 100.0 } else { number };
    if !(0.0..=1.0).contains(&share) {
        return None;
    }
    let was = from.shift_remove(name).expect("it is there");
    // A number that needs no change keeps its digits.
    Some(if was.is_number() && !is_percentage { was } else { serde_json::json!(share) })
}

/// Takes a date that is one; what is none stays, and what is still to come.
pub(super) fn take_date(from: &mut Map<String, Value>, name: &str, today: Date) -> Option<Date> {
    let date = from.get(name)?.as_str()?.parse::<Date>().ok().filter(|date| !date.is_to_come(today))?;
    from.shift_remove(name);
    Some(date)
}

/// Takes an object; what is none stays.
pub(super) fn take_object(from: &mut Map<String, Value>, name: &str) -> Map<String, Value> {
    match from.get_mut(name) {
        Some(Value::Object(members)) => std::mem::take(members),
        _ => Map::new(),
    }
}

/// Takes a list; what is none, but for a single object or text in the place of a list, stays.
pub(super) fn take_list(from: &mut Map<String, Value>, name: &str) -> Vec<Value> {
    match from.get_mut(name) {
        Some(Value::Array(list)) => std::mem::take(list),
        Some(single @ (Value::Object(_) | Value::String(_))) => vec![std::mem::take(single)],
        _ => Vec::new(),
    }
}

/// Takes texts out of a list; a text alone is a list of one, and what else is in it stays.
pub(super) fn take_texts(from: &mut Map<String, Value>, name: &str) -> Vec<String> {
    let (mut texts, mut others) = (Vec::new(), Vec::new());
    for value in take_list(from, name) {
        match value {
            Value::String(text) if text.trim().is_empty() => {}
            Value::String(text) => texts.push(text.trim().to_owned()),
            other => others.push(other),
        }
    }
    put_back(from, name, Value::Array(others));
    texts
}

/// Puts what is left of a member back.
pub(super) fn put_back(into: &mut Map<String, Value>, name: &str, rest: Value) {
    into.insert(name.to_owned(), rest);
}

/// A value without its members that are empty or null; `None` when that is all of it.
pub(super) fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::Object(members) => {
            let members: Map<String, Value> =
                members.into_iter().filter_map(|(name, value)| Some((name, pruned(value)?))).collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        Value::Array(list) => {
            let is_empty = list.iter().all(|value| pruned(value.clone()).is_none());
            (!is_empty).then_some(Value::Array(list))
        }
        value => Some(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn what_is_of_another_type_stays() {
        let mut from = object(json!({"a": 5, "b": " x ", "c": "", "d": {"y": 1}}));
        assert_eq!(
            ["a", "b", "c", "d"].map(|name| take_text(&mut from, name)),
            [None, Some("x".to_owned()), None, None]
        );
        assert_eq!(Value::Object(from), json!({"a": 5, "d": {"y": 1}}));
    }

    #[test]
    fn shares_come_in_several_forms() {
        let mut from =
            object(json!({"a": 0.85, "b": "85%", "c": 85, "d": "often", "e": -1, "f": "0.5", "g": null}));
        let taken = ["a", "b", "c", "d", "e", "f", "g"].map(|name| take_share(&mut from, name));
        assert_eq!(
            taken,
            [Some(json!(0.85)), Some(json!(0.85)), Some(json!(0.85)), None, None, Some(json!(0.5)), None]
        );
        assert_eq!(Value::Object(from), json!({"d": "often", "e": -1, "g": null}));
    }

    #[test]
    fn only_days_that_have_been_are_taken() {
        let mut from = object(json!({"a": "2024-02-29", "b": "2023-02-29", "c": "soon", "d": "2031-01-01"}));
        let today = "2026-11-26".parse().unwrap();
        let taken = ["a", "b", "c", "d"].map(|name| take_date(&mut from, name, today));
        assert_eq!(taken, [Some("2024-02-29".parse().unwrap()), None, None, None]);
        assert_eq!(Value::Object(from), json!({"b": "2023-02-29", "c": "soon", "d": "2031-01-01"}));
    }

    #[test]
    fn what_is_empty_is_no_rest() {
        assert_eq!(pruned(json!({"a": null, "b": {"c": []}, "d": ""})), None);
        assert_eq!(pruned(json!({"a": 0, "b": [{}, {"x": 1}]})), Some(json!({"a": 0, "b": [{}, {"x": 1}]})));
    }
}
