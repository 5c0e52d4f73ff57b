// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What most programs need; in header-only mode without readers, writers and rendering.
///
/// Further headers: `number/` (`allocate`, `big_decimal`, `rational`, `decimal_column`), `solve/`,
/// `io/write_arrow`, `io/read_arrow`, `io/tidy_observations`, `io/read_csv`, `io/read_observations`,
/// `io/read_statline`, `io/read_swing`, `io/write_file`.
#pragma once

#include <sluitend/analyse/round_consistently.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/check/derived.hpp>
#include <sluitend/check/recover.hpp>
#include <sluitend/check/structure.hpp>
#include <sluitend/model/builder.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/model/statutory_indicators.hpp>
#include <sluitend/model/statutory_numbers.hpp>
#include <sluitend/number/number_style.hpp>

#ifndef SLUITEND_HEADER_ONLY
#include <sluitend/io/read.hpp>
#include <sluitend/io/read_chapter.hpp>
#include <sluitend/io/read_json.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/io/write_json.hpp>
#include <sluitend/render/html.hpp>
#include <sluitend/render/joint_text.hpp>
#include <sluitend/render/labels.hpp>
#include <sluitend/render/pipeline.hpp>
#include <sluitend/render/text.hpp>
#endif
