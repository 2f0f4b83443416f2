"""Plays all exchanges with one client, in the order in which they build on each other."""

import os

import exchanges

TYPES = os.environ["TYPES"].split()
OPERATIONS = {
    "getGroupIntegration": "GET",
    "deleteGroupIntegration": "DELETE",
    "createGroupIntegration": "POST",
    "updateGroupIntegration": "PUT",
}


class Player:
    """send(exchange) answers with status, headers as pairs, and body."""

    def __init__(self, name, send, variables):
        self.name = name
        self.send = send
        self.variables = variables

    def play(self, file, type_name, **more):
        self.variables.update(more, TYPE=type_name)
        for exchange in exchanges.read(file, self.variables):
            try:
                problem = exchanges.difference(exchange, self.send(exchange), self.variables)
            except Exception as failure:  # Whatever a client raises is its answer.
                problem = f"{type(failure).__name__}: {failure}"
            exchanges.result(self.name, exchange.operation, type_name, exchange.case, problem)

    def play_all(self):
        self.play("once", "-")
        self.play("around", "-")
        self.play("each-operation", "-", OPERATION="listGroupIntegrations", METHOD="GET", ITEM="", BODY="")
        for name in TYPES:
            self.play("each-type", name)
            self.play("unversioned", name)
            for operation, method in OPERATIONS.items():
                body = f"@payloads/full/{name}.json" if method.startswith("P") else ""
                more = {"OPERATION": operation, "METHOD": method, "ITEM": f"/{name}", "BODY": body}
                self.play("each-operation", name, **more)
                if body:
                    self.play(f"types/{name}", name, **more)
        for count in range(1, len(TYPES) + 1):
            configured = TYPES[-count:]
            self.play("one-more", configured[0], CONFIGURED=",".join(configured), COUNT=str(count))
        self.play("pages", "-")
        for name in TYPES:
            self.play("one-less", name)
