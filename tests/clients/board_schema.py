"""Judges YAML files by a JSON Schema, as an editor does. Arguments: the schema, then a folder of YAML files or files. Prints a line for each: its name, a tab, then
nothing where it is right, or what is wrong with it."""
import json
import pathlib
import sys

import jsonschema
import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def complaint(validator, file):
    error = next(validator.iter_errors(yaml.load(file.read_text(encoding="utf-8"), LOADER)), None)
    return "" if error is None else "/".join(map(str, error.absolute_path)) + ": " + error.message.splitlines()[0][:200]


def main(schema, *paths):
    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for path in map(pathlib.Path, paths):
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            print(f"{file if path.is_file() else file.name}\t{complaint(validator, file)}")


main(*sys.argv[1:])
