"""What a right request says beyond its schema: rules between parameters, and names that exist.

Requests that are meant to be wrong are sent as they are.
"""

import datetime
import os
import re

import requests
import schemathesis

API = os.environ.get("TIDEMARK_API", "http://127.0.0.1:8400/api/v1")
DAYS = 3660
LISTS = ("/grid", "/accounts", "/leaderboard", "/insights")
HEADERS = {
    "/accounts/import": "platform,handle,organization\n",
    "/history/import": "platform,handle,date,followers\n",
}


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    stateful = case.meta.phase.name.value == "stateful"
    if stateful and case.operation.path in LISTS:
        # A filter with a name that no account has would leave nothing for the links to lead to.
        case.query = {}
    if case.method == "GET" and "handle" in (case.path_parameters or {}) and not stateful:
        case.path_parameters = dict(zip(("platform", "handle"), known(1)[0].split("/", 1)))
    if case.query:
        case.query = query(case.operation.path, dict(case.query))
    if case.method == "POST" and case.operation.path in HEADERS:
        case.body = HEADERS[case.operation.path] + text(case.body)
    elif isinstance(case.body, dict) and case.method in ("POST", "PATCH"):
        case.body = body(case.operation.path, case.body)


def query(path, given):
    """The fields of an answer are described as a whole, and a cursor is what an answer gave."""
    given.pop("fields", None)
    given.pop("cursor", None)
    if path == "/compare":
        given["accounts"] = ",".join(known(2))
    if path == "/history":
        for other in [name for name in ("platform", "organization", "tag") if name in given][1:]:
            del given[other]
    if path == "/export" and given.get("what", "accounts") == "accounts":
        given = {name: value for name, value in given.items() if name not in ("from", "to")}
    if "from" in given:
        span(given)
    if "followers_min" in given and "followers_max" in given:
        given["followers_min"], given["followers_max"] = sorted((given["followers_min"], given["followers_max"]), key=int)
    return given


def span(given):
    """The first day is not after the last, and not long before it."""
    first = day(given["from"])
    last = day(given.get("to", first.isoformat()))
    first, last = min(first, last), max(first, last)
    given["to"] = last.isoformat()
    given["from"] = max(first, last - datetime.timedelta(days=DAYS)).isoformat()


def day(text):
    return datetime.date.fromisoformat(text)


def body(path, given):
    if path == "/collections" and isinstance(given.get("accounts"), list):
        return {**given, "accounts": known(3)}
    if path == "/accounts":
        # Every platform has a form of handles of its own.
        given = {key: value for key, value in given.items() if key != "url"}
        given |= {"platform": "github", "handle": handle(given.get("handle"))}
    return {key: link(key, visible(value)) for key, value in given.items()} if path.startswith("/accounts") else given


def handle(given):
    return (re.sub(r"[^A-Za-z0-9]", "", str(given)) or "tidemark")[:39]


def link(key, value):
    return "https://museum.example/about" if key == "url" and value is not None else value


def visible(value):
    """Names are made of visible characters."""
    if isinstance(value, list):
        return [visible(one) for one in value]
    return re.sub(r"[^!-~]", "-", value) if isinstance(value, str) else value


def text(content):
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else str(content)


def known(count):
    """Accounts that the instance has at this moment."""
    listed = requests.get(f"{API}/accounts", params={"per_page": count, "sort": "-followers"}, timeout=30).json()
    return [f"{account['platform']}/{account['handle']}" for account in listed["data"]]
