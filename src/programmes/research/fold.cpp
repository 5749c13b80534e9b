// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/research.h"

namespace sauro::programmes::research {
namespace {

plan::Record record_of(const std::string& id, const Task& task) {
  return {"research",
          id,
          tracking::encode_whole(task),
          {{"all", std::to_string(task.set.year) + "/" + id}, {"stage", std::string(name_of(task.stage)) + "/" + id}},
          {},
          task.set.title};
}

void judge(Task& task, const Judged& said) {
  task.judged.push_back(said);
  if (said.kind == "identification") task.stage = said.passed ? Stage::identified : Stage::rejected;
  // Of several who applied one is chosen; the others' findings change nothing.
  if (said.kind == "selection" && said.passed && said.place == 1) task.stage = Stage::selected;
  if (said.kind == "acceptance") task.stage = said.passed ? Stage::accepted : Stage::failed;
}

/// What a fact makes of a task that is there; false where it is no such fact.
bool told(Task& task, const plan::NewFact& what) {
  const auto put = [&]<class T>(T& member, std::optional<Stage> stage) {
    const auto said = said_in<T>(what);
    if (!said) return false;
    member = *said;
    if (stage) task.stage = *stage;
    return true;
  };
  const auto add = [&]<class T>(std::vector<T>& list) {
    const auto said = said_in<T>(what);
    if (said) list.push_back(*said);
    return said.has_value();
  };
  const std::string_view kind = std::string_view(what.kind).substr(what.kind.find('.') + 1);
  if (kind == "followed") return put(task.followed, {});
  if (kind == "listed") return put(task.listed, Stage::listed);
  if (kind == "called") return put(task.called, Stage::called);
  if (kind == "assigned") return put(task.called, Stage::called);
  if (kind == "funded") return put(task.funded, {});
  if (kind == "registered") return put(task.registered, Stage::registered);
  if (kind == "stopped") return put(task.stopped, Stage::stopped);
  if (kind == "submitted") return put(task.submitted, Stage::submitted);
  if (kind == "announced") {  // another notice is to reach everybody again
    if (!put(task.announced, {})) return false;
    task.deliveries.clear();
    return true;
  }
  if (kind == "checked") return add(task.checks);
  if (kind == "delivered") {
    const auto said = said_in<Delivered>(what);
    if (!said) return false;
    std::erase_if(task.deliveries, [&](const Delivered& one) { return one.recipient == said->recipient; });
    task.deliveries.push_back(*said);
    return true;
  }
  if (kind == "applied") {
    if (const auto said = said_in<Submitted>(what)) task.applications.push_back(said->dossier);
    return true;
  }
  if (kind == "contracted") {
    if (!put(task.contract, Stage::running)) return false;
    task.until = task.contract.until;
    return true;
  }
  if (kind == "extended") {
    if (!add(task.extensions)) return false;
    task.until = task.extensions.back().until;
    return true;
  }
  if (kind == "judged") {
    if (const auto said = said_in<Judged>(what)) judge(task, *said);
    return true;
  }
  return false;
}

}  // namespace

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  if (!fact.what.kind.starts_with("research.")) return {};
  const std::string id = id_in(fact.what.subject);
  if (fact.what.kind == "research.proposed") {
    const auto said = said_in<Proposed>(fact.what);
    if (!said) return {};
    Task task = looked_up<Task>(look, "research", id).value_or(Task());
    task.set = *said;
    return {record_of(id, task)};
  }
  auto task = looked_up<Task>(look, "research", id);
  if (!task || !told(*task, fact.what)) return {};
  return {record_of(id, *task)};
}

}  // namespace sauro::programmes::research
