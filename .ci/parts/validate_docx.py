"""Validates .docx files with openxml-audit; any finding of any severity fails."""

import sys
from concurrent.futures import ProcessPoolExecutor

from openxml_audit import OpenXmlValidator


def main(files):
    if not files:
        sys.exit("validate-docx: no files were given")
    with ProcessPoolExecutor() as pool:
        findings = [line for lines in pool.map(validate, files, chunksize=8) for line in lines]
    print("\n".join(findings[:200]))
    print(f"validate-docx: {len(files)} files, {len(findings)} findings")
    sys.exit(1 if findings else 0)


def validate(file):
    result = OpenXmlValidator(max_errors=0).validate(file)
    found = [f"{file}: {error.part_uri} {error.path or ''}: {error.description}" for error in result.errors]
    if not result.is_valid and not found:
        found.append(f"{file}: not valid, without a reason given")
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
