// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Forward declarations of the document and the handles into it.
#pragma once

#include <sluitend/base/config.hpp>

SLUITEND_BEGIN

class Document;
class DocumentBuilder;
class Programme;
class Goal;
class Action;
class Indicator;
class BudgetTable;
class Claim;
class Table;

SLUITEND_END
