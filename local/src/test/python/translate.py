"""Prints what SAM's own translator makes of templates: one JSON object per file, in the order of the arguments.

python3 translate.py REGION NAME=VALUE... -- FILE...

A template is expected where `sam deploy` would put it, behind the upload of the code: so the code's place is replaced.
"""

import json
import os
import sys


def main(arguments):
    split = arguments.index("--")
    os.environ["AWS_DEFAULT_REGION"] = arguments[0]
    parameters = dict(argument.split("=", 1) for argument in arguments[1:split])
    print(json.dumps([translated(file, parameters) for file in arguments[split + 1 :]]))


def translated(file, parameters):
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse

    with open(file, encoding="utf-8") as text:
        template = yaml_parse(text.read())
    declared = template.get("Parameters", {})
    known = {name: value for name, value in parameters.items() if name in declared}
    try:
        return transform(uploaded(template), known, NoManagedPolicies())
    except InvalidDocumentException as error:
        return {"error": " ".join(cause.message for cause in error.causes)}


def uploaded(template):
    functions = [template.get("Globals", {}).get("Function", {})]
    functions += [resource.get("Properties", {}) for resource in template["Resources"].values()]
    for properties in functions:
        if "CodeUri" in properties:
            properties["CodeUri"] = "s3://bucket/code.zip"
    return template


class NoManagedPolicies:
    def load(self):
        return {}


main(sys.argv[1:])
