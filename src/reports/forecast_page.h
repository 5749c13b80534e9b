// SPDX-License-Identifier: AGPL-3.0-or-later
// What is likely to come of the open work, and who bears how much of it.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/forecast/brier.h"
#include "plan/forecast/chances.h"
#include "plan/forecast/critical_path.h"
#include "plan/forecast/plan_forecast.h"
#include "plan/forecast/workload.h"
#include "reports/answer.h"
#include "reports/item_lines.h"

namespace sauro::reports {

/// An open item and its chance to be done in time.
struct ItemChance {
  ItemLine line;
  forecast::Chance chance;
};

struct ForecastPage {
  Day as_of;
  std::string plan = {}, title = {};
  std::uint64_t seed = 0;
  int closed = 0;  ///< cases that it follows from; with fewer than enough there is no forecast
  std::vector<Day> done =
      {};  ///< deadlines of the plan's work that is done by now, in their order; the months count it in
  std::optional<forecast::PlanForecast> plan_forecast = {};
  std::vector<ItemChance> items = {};  ///< the least likely first
  std::map<int, forecast::Score> scores = {};
  std::map<std::string, std::string> titles = {};  ///< of the risks, by id
};
Answer forecast_answer(const ForecastPage& page);

/// An open item that waits for others or is waited for.
struct PathItem {
  ItemLine line;
  std::vector<std::string> after;  ///< ids
  int months = 1;                  ///< that it takes
  forecast::Timing timing;
};
struct PathPage {
  std::string plan;
  Day as_of;
  std::vector<PathItem> items;  ///< those that may slip least first
};
Answer path_answer(const PathPage& page);

struct WorkloadPage {
  Day as_of;
  std::vector<forecast::Workload> units = {}, persons = {};
  std::map<std::string, std::string> unit_names = {}, person_names = {};
};
Answer workload_answer(const WorkloadPage& page);

}  // namespace sauro::reports
