"""Prints what SAM's own translator makes of templates: a JSON list in the order of the questions.

Standard input is JSON: {"region": …, "questions": [{"file": …, "parameters": {…}}, …]}.

A template is expected where `sam deploy` would put it, behind the upload of the code and of definitions, so their places
are replaced; and behind CloudFormation's own macro AWS::Include, so that is applied.
"""

import json
import logging
import os
import sys


def main():
    logging.disable(logging.CRITICAL)
    asked = json.load(sys.stdin)
    os.environ["AWS_DEFAULT_REGION"] = asked["region"]
    print(json.dumps([translated(**question) for question in asked["questions"]]))


def translated(file, parameters):
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse

    with open(file, encoding="utf-8") as text:
        template = included(yaml_parse(text.read()), os.path.dirname(file))
    declared = template.get("Parameters", {})
    known = {name: value for name, value in parameters.items() if name in declared}
    try:
        return transform(uploaded(template), known, NoManagedPolicies())
    except InvalidDocumentException as error:
        return {"error": " ".join(cause.message for cause in error.causes)}


def included(node, folder):
    from samtranslator.yaml_helper import yaml_parse

    if isinstance(node, list):
        return [included(element, folder) for element in node]
    if not isinstance(node, dict):
        return node
    merged = {name: included(value, folder) for name, value in node.items() if name != "Fn::Transform"}
    macro = node.get("Fn::Transform")
    if macro and macro["Name"] == "AWS::Include":
        with open(os.path.join(folder, macro["Parameters"]["Location"]), encoding="utf-8") as text:
            merged.update(yaml_parse(text.read()))
    return merged


def uploaded(template):
    functions = [template.get("Globals", {}).get("Function", {})]
    functions += [resource.get("Properties", {}) for resource in template["Resources"].values()]
    for properties in functions:
        if "CodeUri" in properties:
            properties["CodeUri"] = "s3://bucket/code.zip"
        if "DefinitionUri" in properties:
            properties["DefinitionUri"] = "s3://" + properties["DefinitionUri"]
    return template


class NoManagedPolicies:
    def load(self):
        return {}


main()
