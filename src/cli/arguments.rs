//! What the command line accepts.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Evaluates Amazon API Gateway's response mapping rules, and says why.
#[derive(Parser)]
#[command(
    name = "gatemap",
    version,
    after_help = "Exit codes: 0 fine; 1 a finding of severity error, or a failed test; 2 unusable arguments or input."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Prints the HTTP response that API Gateway would send
    Run(RunArguments),
    /// Prints what is wrong or risky in scenarios
    Lint(LintArguments),
    /// Prints which response every case and stock payload gets, and which response nothing selects
    Matrix(MatrixArguments),
    /// Explains a finding, or lists them all
    Explain(ExplainArguments),
    /// Runs every scenario and case that has an `expect`
    Test(TestArguments),
    /// Answers JSON Lines from standard input, in order, one line at a time
    Batch(BatchArguments),
    /// Prints a scenario as a share link, or the scenario of a link
    Link(LinkArguments),
    /// Reads a configuration of another form into a scenario
    Import(ImportArguments),
    /// Writes a scenario's rules in another form
    Export(ExportArguments),
    /// Prints a completion script for a shell
    #[command(
        after_help = "Example:\n  gatemap completions bash > ~/.local/share/bash-completion/completions/gatemap"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  gatemap import api.yaml --method \"GET /pets\" > pets.json\n  aws apigateway get-method … | gatemap import -\n\nThe scenario goes to standard output, what became of the text to standard error."
)]
pub(super) struct ImportArguments {
    /// The configuration, or a function's output; `-` reads standard input
    pub(super) file: PathBuf,
    #[command(flatten)]
    pub(super) source: SourceArguments,
    /// Prints what became of the text as JSON, with the scenario in it
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  gatemap export --to terraform redirect.json > redirect.tf\n  gatemap export --to openapi main.tf --method \"GET /pets\"\n  gatemap export --into api.yaml --write pets.json\n\nWhat the form cannot hold, what was made up, and what is left goes to standard error."
)]
pub(super) struct ExportArguments {
    /// The scenario, or a configuration of another form; `-` reads standard input
    pub(super) scenario: PathBuf,
    /// The form to write
    #[arg(long, value_name = "FORM", value_enum, required_unless_present = "into", conflicts_with = "into")]
    pub(super) to: Option<crate::formats::Form>,
    /// Prints this OpenAPI, CloudFormation, SAM or Terraform file with the rules in it, and everything else
    /// as it is; --form and --method are about this file
    #[arg(long, value_name = "FILE")]
    pub(super) into: Option<PathBuf>,
    /// Changes the file itself
    #[arg(long, requires = "into")]
    pub(super) write: bool,
    #[command(flatten)]
    pub(super) source: SourceArguments,
}

/// How a text that is no scenario is read.
#[derive(Args, Default)]
pub(super) struct SourceArguments {
    /// The form of the text; without it the form is recognised
    #[arg(id = "source_form", long = "form", value_name = "FORM", value_enum)]
    pub(super) form: Option<crate::formats::Form>,
    /// The method, such as "GET /pets", where the text holds several
    #[arg(long)]
    pub(super) method: Option<String>,
    /// Leaves known mistakes as they are
    #[arg(long)]
    pub(super) as_written: bool,
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  gatemap run redirect.json\n  gatemap run main.tf --method \"GET /pets\" --payload out.json\n  aws lambda invoke --function-name f out.json && gatemap run rules.json --payload out.json --as steps\n\nFindings go to standard error."
)]
pub(super) struct RunArguments {
    /// The scenario, a JSON file, or a configuration of another form; `-` reads standard input
    pub(super) scenario: PathBuf,
    #[command(flatten)]
    pub(super) source: SourceArguments,
    /// What to print
    #[arg(long = "as", value_enum, default_value = "http")]
    pub(super) form: Form,
    /// A file with the Lambda's payload, in place of the scenario's; `-` reads standard input
    #[arg(long)]
    pub(super) payload: Option<PathBuf>,
    /// The function error of the Lambda: Unhandled, Handled, or none for a function that returned
    #[arg(long, value_name = "KIND")]
    pub(super) function_error: Option<String>,
    /// Ends the lines of the head in CR LF, as on the wire
    #[arg(long)]
    pub(super) crlf: bool,
    /// Shows Date, request ids and trace id as well
    #[arg(long)]
    pub(super) all_headers: bool,
}

/// How `run` prints.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// The HTTP response
    Http,
    /// The report, as JSON
    Json,
    /// API Gateway's execution log, as the console's Test shows it
    Log,
    /// The execution log, as CloudWatch shows it for a deployed stage
    Cloudwatch,
    /// One paragraph per decision
    Steps,
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  gatemap lint scenarios/*.json\n  gatemap lint --fix rules.json\n\nWith --fix, what was fixed and what remains is told on standard error."
)]
pub(super) struct LintArguments {
    /// Scenario files; `-` reads standard input
    #[arg(required = true)]
    pub(super) scenarios: Vec<PathBuf>,
    /// Makes the safe fixes in the files; of `-`, writes the fixed text to standard output
    #[arg(long)]
    pub(super) fix: bool,
}

#[derive(Args)]
#[command(after_help = "Examples:\n  gatemap explain GM101\n  gatemap explain glob-star")]
pub(super) struct ExplainArguments {
    /// The code of the finding, or its name; without it, all are listed
    pub(super) code: Option<String>,
    /// How it is printed
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: ExplainFormat,
    /// With markdown: a folder with CODE.found.json, which are told of and linked
    #[arg(long, value_name = "FOLDER")]
    pub(super) examples: Option<PathBuf>,
}

/// How `explain` prints.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExplainFormat {
    /// For terminals
    Text,
    /// A page in Markdown
    Markdown,
}

#[derive(Args)]
#[command(after_help = "Example:\n  gatemap matrix rules.json")]
pub(super) struct MatrixArguments {
    /// The scenario, a JSON file; `-` reads standard input
    pub(super) scenario: PathBuf,
    /// How the matrix is printed
    #[arg(long, value_enum, default_value = "table")]
    pub(super) format: MatrixFormat,
}

/// How `matrix` prints.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MatrixFormat {
    /// A line per output
    Table,
    /// One JSON document
    Json,
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  gatemap test scenarios --format junit > report.xml\n  gatemap test students --against lesson.json --format json"
)]
pub(super) struct TestArguments {
    /// Scenario files, or folders that are searched for *.json
    #[arg(required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// A scenario whose `expect` and `cases` stand in for those of each file: a lesson's checks on the
    /// answers of students
    #[arg(long, value_name = "SCENARIO")]
    pub(super) against: Option<PathBuf>,
    /// How results are printed
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: TestFormat,
}

/// How `test` prints.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TestFormat {
    /// A line per test
    Human,
    /// One JSON document
    Json,
    /// JUnit's XML
    Junit,
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  gatemap link redirect.json --page https://example.com/gatemap/\n  gatemap link --open '#v1=…' > redirect.json"
)]
pub(super) struct LinkArguments {
    /// The scenario, a JSON file; `-` reads standard input
    #[arg(required_unless_present = "open")]
    pub(super) scenario: Option<PathBuf>,
    /// A link, or its text from #v1= on: prints its scenario; `-` reads standard input
    #[arg(long, value_name = "LINK", conflicts_with = "scenario")]
    pub(super) open: Option<String>,
    /// The address of the page that the link shall open
    #[arg(long, value_name = "ADDRESS", conflicts_with = "open")]
    pub(super) page: Option<String>,
}

#[derive(Args)]
pub(super) struct BatchArguments {
    #[command(subcommand)]
    pub(super) kind: BatchKind,
}

#[derive(Subcommand)]
pub(super) enum BatchKind {
    /// Scenarios to reports
    #[command(after_help = "Example:\n  gatemap batch scenario --as response < scenarios.jsonl")]
    Scenario {
        /// What to answer with
        #[arg(long = "as", value_enum, default_value = "report")]
        form: ScenarioForm,
    },
    /// Lambda payloads against the rules of one scenario
    #[command(
        after_help = "Example:\n  gatemap batch payload --scenario rules.json --raw --summary < payloads.txt"
    )]
    Payload(PayloadArguments),
    /// `pattern` against `input`, as java.util.regex answers
    #[command(
        after_help = "Example:\n  echo '{\"pattern\": \"4\\\\d+\", \"input\": \"404\"}' | gatemap batch regex"
    )]
    Regex,
    /// `path` on `json`, as Jayway JsonPath answers
    #[command(
        after_help = "Example:\n  echo '{\"path\": \"$.a\", \"json\": \"{\\\"a\\\": 1}\"}' | gatemap batch path"
    )]
    Path,
    /// `template` with `input`, `context`, `stageVariables`, `params` and `vars`, as Velocity answers
    #[command(
        after_help = "Example:\n  echo '{\"template\": \"$input.path(\\u0027$.a\\u0027)\", \"input\": \"{\\\"a\\\": 1}\"}' | gatemap batch template"
    )]
    Template,
}

#[derive(Args)]
pub(super) struct PayloadArguments {
    /// The scenario whose rules are used
    #[arg(long)]
    pub(super) scenario: PathBuf,
    /// Each line is a payload itself; without it, a line is {"payload": …, "functionError": …}
    #[arg(long)]
    pub(super) raw: bool,
    /// Prints a table of counts per integration response at the end
    #[arg(long)]
    pub(super) summary: bool,
}

/// What `batch scenario` answers with.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScenarioForm {
    /// The whole report
    Report,
    /// The response alone
    Response,
}
