// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: what a joint check found, each part in a sentence of its own.
///
/// Names, places and printed figures are those of the page; a proof is told by `labels.hpp`.
/// \code
/// for (const auto& part : report.joint.culprits)
///     for (const auto& set : part.sets)
///         std::cout << sluitend::message(set, sluitend::Language::nl) << '\n';
/// \endcode
#pragma once

#include <sluitend/render/labels.hpp>

SLUITEND_BEGIN

/// Which figures may be wrong, what they would have to be, and how that may have come about.
///
/// "457:13: Lasten, programma 3.1, Begroting 2021, 41.448 zou dan tussen 41.484 en 41.486 moeten
/// liggen; misschien 41.484: twee cijfers verwisseld." Empty unless the set says as much of every
/// figure.
std::string message(const CulpritSet& set, Language language);
/// So many figures are wrong, and every set of them on a line of its own.
std::string message(const FigureCulprits& culprits, Language language);
/// "457:7: Lasten, programma 3.1, Begroting 2020, 41.169: tussen 41.169 en 41.169,5".
std::string message(const FigureBounds& bounds, Language language);
/// "3.1/Begroting 2021: Baten, Begroting 2021: tussen 8.269 en 8.271".
std::string message(const UnprintedBounds& bounds, Language language);

SLUITEND_END
