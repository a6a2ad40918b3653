"use strict";
const state = document.getElementById("state");
const bar = document.getElementById("bar");
const outcomes = document.getElementById("outcomes");
const words = { PLANNING: "is being planned", RUNNING: "is running", COMPLETE: "is complete", COMPLETE_WITH_GAPS: "is complete with gaps" };

function show(run) {
  if (!run) { state.textContent = "No run yet."; return; }
  const count = run.expected === undefined ? "" : `: ${run.done ?? 0} of ${run.expected} accounts`;
  const sentence = `Run ${run.id} ${words[run.state] ?? run.state}${count}.`;
  if (state.textContent !== sentence) state.textContent = sentence;
  bar.hidden = !run.expected;
  if (run.expected) { bar.max = run.expected; bar.value = run.done ?? 0; }
  const rows = Object.entries(run.by_outcome ?? {}).sort((a, b) => b[1] - a[1]).flatMap(([name, number]) => {
    const dt = document.createElement("dt"), dd = document.createElement("dd");
    dt.textContent = name; dd.textContent = number;
    return [dt, dd];
  });
  outcomes.hidden = rows.length === 0;
  outcomes.replaceChildren(...rows);
}

async function follow() {
  try {
    const answer = await fetch("/api/v1/collections", { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    show((await answer.json()).data?.[0]);
  } catch {
    state.textContent = "The API does not answer at the moment.";
  }
  setTimeout(follow, document.hidden ? 10000 : 2000);
}
follow();
