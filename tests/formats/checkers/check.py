"""Reads every export in a folder with a parser or checker that others made."""

import subprocess
import sys
from pathlib import Path

import hcl2
import yaml
from openapi_spec_validator import validate


def openapi(path):
    validate(yaml.safe_load(path.read_text()))


def terraform(path):
    with path.open() as file:
        hcl2.load(file)


def serverless(path):
    assert yaml.safe_load(path.read_text())["functions"], "no functions"


def shell(path):
    subprocess.run(["bash", "-n", path], check=True)


def each(files, check):
    failed = 0
    for path in files:
        try:
            check(path)
        except Exception as error:  # whatever a checker says is what is wanted here
            failed += 1
            print(f"{path}: {str(error).splitlines()[0]}")
    return failed


def cloudformation(files):
    checker = Path(sys.executable).parent / "cfn-lint"
    return subprocess.run([checker, "--format", "parseable", *files]).returncode


folder = Path(sys.argv[1])
CHECKS = {
    "openapi.yaml": lambda files: each(files, openapi),
    "terraform.tf": lambda files: each(files, terraform),
    "serverless.yml": lambda files: each(files, serverless),
    "shell.sh": lambda files: each(files, shell),
    "cloudformation.yaml": cloudformation,
    "sam.yaml": cloudformation,
}
failed = 0
for ending, check in CHECKS.items():
    files = sorted(folder.glob(f"*.{ending}"))
    wrong = check(files) if files else 1
    failed += bool(wrong)
    print(f"{ending}: {len(files)} files, {'refused' if wrong else 'accepted'}")
sys.exit(1 if failed else 0)
