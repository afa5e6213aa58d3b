//! The plans of the store: read as a portfolio, opened, begun.

use super::Performer;
use super::changes::added;
use super::desk::Desk;
use crate::app::effect::NewPlan;
use crate::app::message::{TemplateRow, WholeTemplate};
use crate::app::templates::TemplatesFor;
use crate::app::{Effect, Message, words};
use crate::domain::id::PlanId;
use crate::interchange::Template;
use crate::interchange::template::{embedded, find_embedded};
use crate::session::SessionError;

impl Performer {
    pub(super) fn portfolio(&self) -> Result<Message, SessionError> {
        let portfolio = match self.as_of {
            None => self.session.portfolio()?,
            Some(day) => self.session.portfolio_as_of(day)?,
        };
        let unread = portfolio
            .unread
            .iter()
            .map(|(id, why)| words::sentences(&format!("plan {id}: {why}")))
            .collect();
        Ok(Message::PortfolioRead {
            rows: portfolio.rows,
            unread,
        })
    }

    pub(super) fn begin(&mut self, new: &NewPlan) -> Result<Vec<Message>, SessionError> {
        let Some(template) = find_embedded(&new.template) else {
            let said = format!("There is no template {}. Nothing was begun.", new.template);
            return Ok(vec![Message::Failed(said)]);
        };
        let mut plan = self.session.blank(&new.id)?;
        let proposal = template.beginning(new.collective.clone(), new.backbone.as_ref());
        self.session.propose(&mut plan, &proposal)?;
        Ok(vec![self.portfolio()?, self.open(&new.id)?])
    }

    /// Adds every function of a template that the plan does not have.
    pub(super) fn take_functions(&mut self, template: &str, again: &Effect) -> Vec<Message> {
        let Some(template) = find_embedded(template) else {
            return vec![Message::Failed(format!("There is no template {template}."))];
        };
        self.change(
            again,
            |session, open| {
                let proposal = template.functions_for(&open.plan);
                session.propose(open, &proposal)
            },
            added,
        )
    }

    /// Checks the history of the plan that is open.
    pub(super) fn verify(&self) -> Result<Message, SessionError> {
        let Some(desk) = &self.desk else {
            return Ok(Message::Failed(
                "There is no plan whose history could be checked.".to_owned(),
            ));
        };
        let plan = &desk.plan.plan;
        let verified = self.session.verify(&plan.id)?;
        Ok(Message::ToRead {
            title: format!("The history of {}", plan.collective.name),
            lines: verified.sentences().into(),
        })
    }

    pub(super) fn open(&mut self, id: &PlanId) -> Result<Message, SessionError> {
        self.seen = Some(self.session.version()?);
        let plan = self.session.open_to_look(id)?;
        self.desk = Some(Desk::new(plan, &self.session));
        Ok(match self.shown() {
            Some(plan) => Message::PlanOpened(plan),
            None => Message::Failed(format!("The plan {id} had not begun on that day.")),
        })
    }
}

/// The templates that come with the program.
pub(super) fn templates(wanted: TemplatesFor) -> Message {
    let row = |template: Template| {
        let contents = &template.contents;
        TemplateRow {
            id: template.id.to_string(),
            name: template.name.to_string(),
            functions: contents.functions.len(),
            questions: contents.questions.len(),
            signals: contents.phases.iter().map(|it| it.signals.len()).sum(),
        }
    };
    let templates = embedded().into_iter().map(row).collect();
    Message::TemplatesListed { templates, wanted }
}

/// What is in a template.
pub(super) fn read_template(id: &str) -> Message {
    let Some(template) = find_embedded(id) else {
        return Message::Failed(format!("There is no template {id}."));
    };
    let contents = template.contents;
    Message::TemplateRead(Box::new(WholeTemplate {
        title: format!("{id}, version {}, {}", template.version, template.name),
        about: template.about.map(|about| about.to_string()),
        phases: contents.phases,
        functions: contents.functions,
        questions: contents.questions,
        yardstick: contents.yardstick,
        sources: template.sources.iter().map(ToString::to_string).collect(),
    }))
}
