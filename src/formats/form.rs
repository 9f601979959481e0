//! The forms that rules are held in.

use serde::Serialize;

/// A form of configuration, or of a function's output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// What `aws apigateway get-method`, `get-integration`, `get-resources --embed methods` and their like print
    AwsCli,
    /// OpenAPI 2 or 3 with x-amazon-apigateway-integration, as JSON or YAML
    #[cfg_attr(feature = "cli", value(name = "openapi"))]
    #[serde(rename = "openapi")]
    OpenApi,
    /// CloudFormation with AWS::ApiGateway::Method, as JSON or YAML
    #[cfg_attr(feature = "cli", value(name = "cloudformation"))]
    #[serde(rename = "cloudformation")]
    CloudFormation,
    /// SAM: AWS::Serverless::Api with a DefinitionBody
    Sam,
    /// Terraform's aws_api_gateway_… resources
    Terraform,
    /// serverless.yml with http events
    Serverless,
    /// AWS CDK in TypeScript
    Cdk,
    /// A shell script of aws apigateway calls
    Shell,
    /// A Lambda function's output: `aws lambda invoke`, an SDK's answer, CloudWatch lines, the console's panel
    Lambda,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 9] = [
        Form::AwsCli,
        Form::OpenApi,
        Form::CloudFormation,
        Form::Sam,
        Form::Terraform,
        Form::Serverless,
        Form::Cdk,
        Form::Shell,
        Form::Lambda,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Form::AwsCli => "aws-cli",
            Form::OpenApi => "openapi",
            Form::CloudFormation => "cloudformation",
            Form::Sam => "sam",
            Form::Terraform => "terraform",
            Form::Serverless => "serverless",
            Form::Cdk => "cdk",
            Form::Shell => "shell",
            Form::Lambda => "lambda",
        }
    }

    /// The form that is called `name`.
    pub fn named(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.name() == name)
    }

    /// Whether there is a writer for it.
    pub fn is_written(self) -> bool {
        self != Form::Lambda
    }

    /// The name for people.
    pub fn title(self) -> &'static str {
        match self {
            Form::AwsCli => "AWS CLI output",
            Form::OpenApi => "OpenAPI",
            Form::CloudFormation => "CloudFormation",
            Form::Sam => "SAM",
            Form::Terraform => "Terraform",
            Form::Serverless => "serverless.yml",
            Form::Cdk => "CDK (TypeScript)",
            Form::Shell => "shell script",
            Form::Lambda => "Lambda output",
        }
    }
}
