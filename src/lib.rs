//! `errkb` explains errors: it finds known error signatures in logs and tells their cause, what fixes
//! them, and what people try in vain.
//!
//! Data goes one way: [`kb`] reads entries, [`input`] reads logs, [`scan`] finds the one in the other,
//! [`report`] groups and ranks what was found, [`render`] writes it. [`check`] holds entries against rules,
//! [`trial`] proves them by running them; [`draft`], [`import`] and [`why`] help to write them. [`run`] is the
//! program.

#![deny(missing_docs)]
#![deny(unsafe_code)]

pub mod built_in;
pub mod check;
pub mod cli;
mod commands;
pub mod draft;
pub mod import;
pub mod input;
pub mod kb;
pub mod render;
pub mod report;
pub mod scan;
pub mod trial;
pub mod why;

pub use commands::run;
