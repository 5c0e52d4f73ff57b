// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
#include <sluitend/check/rounding_style-inl.hpp>
