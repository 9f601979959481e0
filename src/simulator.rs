//! One simulation: the gateway's answer, the checks on it, and the scenario's cases.

use crate::checks::{self, Subject};
use crate::findings::Finding;
use crate::gateway::{self, CaseReport, Report};
use crate::languages::Languages;
use crate::matrix::{self, Matrix};
use crate::scenario::{Case, Scenario};

/// Simulates scenarios and keeps what it has compiled. It answers the same as [`simulate`].
#[derive(Default)]
pub struct Simulator {
    languages: Languages,
}

impl Simulator {
    /// A simulator that has compiled nothing yet.
    pub fn new() -> Simulator {
        Simulator::default()
    }

    /// The report on `scenario`.
    pub fn simulate(&mut self, scenario: &Scenario) -> Report {
        self.report(scenario, Vec::new())
    }

    /// The report on `scenario`, with the `findings` of its reading before all others.
    pub fn report(&mut self, scenario: &Scenario, findings: Vec<Finding>) -> Report {
        let mut report = self.simulate_one(scenario);
        report.findings.splice(0..0, findings);
        report.mismatches = scenario.expect.as_ref().map(|expect| gateway::unmet(expect, &report));
        report.cases =
            scenario.cases.iter().map(|case| self.simulate_case(scenario, case, &report)).collect();
        report
    }

    fn simulate_one(&mut self, scenario: &Scenario) -> Report {
        let (response, account) = gateway::respond(scenario, &mut self.languages);
        let subject = Subject {
            scenario,
            facts: &account.facts,
            templates: &account.templates,
            response: response.as_ref(),
        };
        let mut findings = account.findings;
        findings.extend(checks::all(&subject, &mut self.languages));
        checks::drop_superseded(&mut findings);
        checks::likeliest_first(&mut findings, &subject);
        Report {
            id: scenario.id.clone(),
            response,
            half_typed: account.half_typed,
            not_sent: account.not_sent,
            steps: account.steps,
            templates: account.templates,
            findings,
            log: account.log,
            cloudwatch: account.cloudwatch,
            mismatches: None,
            cases: Vec::new(),
        }
    }

    fn simulate_case(&mut self, scenario: &Scenario, case: &Case, whole: &Report) -> CaseReport {
        let report = self.simulate_one(&scenario.with_case(case));
        let is_new = |finding: &Finding| !whole.findings.contains(finding);
        CaseReport {
            name: case.name.clone(),
            mismatches: case.expect.as_ref().map(|expect| gateway::unmet(expect, &report)),
            response: report.response,
            findings: report.findings.into_iter().filter(is_new).collect(),
        }
    }

    /// The rules of `scenario` against its cases and the stock payloads.
    pub fn matrix(&mut self, scenario: &Scenario) -> Matrix {
        matrix::of(scenario, &mut self.languages)
    }

    /// The findings on `scenario`, its cases included.
    pub fn lint(&mut self, scenario: &Scenario) -> Vec<Finding> {
        let report = self.simulate(scenario);
        let of_cases = report.cases.into_iter().flat_map(|case| case.findings);
        report.findings.into_iter().chain(of_cases).collect()
    }
}

/// The report on `scenario`.
pub fn simulate(scenario: &Scenario) -> Report {
    Simulator::new().simulate(scenario)
}

/// The findings on `scenario`, its cases included.
pub fn lint(scenario: &Scenario) -> Vec<Finding> {
    Simulator::new().lint(scenario)
}
