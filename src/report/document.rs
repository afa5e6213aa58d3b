//! What is to be read, before it is rendered.

use serde::Serialize;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// What it says, in order.
    pub sections: Vec<Section>,
}

/// A part of a document with a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// One thing that is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A sentence or several.
    Paragraph(String),
    /// Things of one kind.
    List(Vec<String>),
    /// Things of which the same is known.
    Table(Table),
}

/// Rows under heads; each row has a cell for each head.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Table {
    /// What stands in each column.
    pub heads: Vec<String>,
    /// The rows, each with what it is about first.
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// A document without anything in it.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            sections: Vec::new(),
        }
    }

    /// The same with one more section.
    #[must_use]
    pub fn with(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }
}

impl Section {
    /// A section without anything in it.
    #[must_use]
    pub fn new(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            blocks: Vec::new(),
        }
    }

    /// The same with one more paragraph.
    #[must_use]
    pub fn says(mut self, paragraph: impl Into<String>) -> Self {
        self.blocks.push(Block::Paragraph(paragraph.into()));
        self
    }

    /// The same with a list, or with these words where it would be empty.
    #[must_use]
    pub fn lists(mut self, items: Vec<String>, when_none: &str) -> Self {
        self.blocks.push(if items.is_empty() {
            Block::Paragraph(when_none.to_owned())
        } else {
            Block::List(items)
        });
        self
    }

    /// The same with a table, or with these words where it would be empty.
    #[must_use]
    pub fn tabulates(mut self, heads: &[&str], rows: Vec<Vec<String>>, when_none: &str) -> Self {
        self.blocks.push(if rows.is_empty() {
            Block::Paragraph(when_none.to_owned())
        } else {
            Block::Table(Table {
                heads: heads.iter().map(|head| (*head).to_owned()).collect(),
                rows,
            })
        });
        self
    }
}
