// What the diary shows: findings and experiments.
#pragma once

namespace unknot::app {

struct FindingsView {};

struct ExperimentView {};

}
