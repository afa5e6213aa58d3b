//! A change to some fields of a function.

use super::outline::{Cluster, Cycle, EndsBy, Weight};
use crate::domain::id::FunctionId;
use crate::domain::patch::Patch;
use crate::domain::text::{Line, Text};
use serde::{Deserialize, Serialize};

/// A change to some fields of a function.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionEdit {
    /// See [`FunctionOutline::name`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<Line>,
    /// See [`FunctionOutline::cluster`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub cluster: Patch<Cluster>,
    /// See [`FunctionOutline::weight`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub weight: Patch<Weight>,
    /// See [`FunctionOutline::cycle`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub cycle: Patch<Cycle>,
    /// See [`FunctionOutline::ends_by`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub ends_by: Patch<EndsBy>,
    /// See [`FunctionOutline::depends_on`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub depends_on: Patch<Vec<FunctionId>>,
    /// See [`FunctionOutline::note`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<Text>,
}
